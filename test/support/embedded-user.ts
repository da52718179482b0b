import { startEmbedded } from '../../server/database/embedded.ts';

/* A process that uses the embedded server of a folder until its standard input ends. Prints the address when it is ready. */
const server = await startEmbedded(process.argv[2] as string, { fsync: 'off' });
process.stdout.write(`${await server.database('used')}\n`);
process.stdin.resume().on('end', () => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
