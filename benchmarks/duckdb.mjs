// Runs the statements of an SQL file in a DuckDB of its own, in memory, with DuckDB's own choice of threads.
import {readFileSync} from 'node:fs';
import {DuckDBInstance} from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for (const statement of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (statement !== '') await connection.run(statement);
}
connection.closeSync();
instance.closeSync();
