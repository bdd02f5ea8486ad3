// DuckDB as a peer of the `csv` benchmark: answers one line of JSON with another, like the Python peers.
import { createInterface } from 'node:readline';
import { DuckDBInstance, version } from '@duckdb/node-api';

const types = { word: 'VARCHAR', number: 'DOUBLE', moment: 'TIMESTAMP' };
const quoted = (name, mark) => mark + name.replaceAll(mark, mark + mark) + mark;

/** Reads tables into memory, each with its types stated, and says how long that took. */
async function read({ tables, threads }) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  try {
    const before = process.cpuUsage();
    const started = performance.now();
    for (const [at, table] of tables.entries()) {
      if (table.path.endsWith('.parquet')) {
        await connection.run(`CREATE TABLE t${at} AS SELECT * FROM read_parquet(${quoted(table.path, "'")})`);
        continue;
      }
      const columns = table.columns.map((one) => `${quoted(one.name, "'")}: '${types[one.kind]}'`).join(', ');
      await connection.run(`CREATE TABLE t${at} AS SELECT * FROM read_csv(${quoted(table.path, "'")}, `
        + `header = true, delim = ',', quote = '"', columns = {${columns}})`);
    }
    const seconds = (performance.now() - started) / 1000;
    const worked = process.cpuUsage(before);
    return { seconds, cpuSeconds: (worked.user + worked.system) / 1e6, ...await sums(connection, tables) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What the tables hold, so that two readers can be told to have read the same. */
async function sums(connection, tables) {
  const found = { rows: 0, cells: 0, numbers: 0, moments: 0 };
  for (const [at, table] of tables.entries()) {
    const names = (kind) => table.columns.filter((one) => !kind || one.kind === kind)
      .map((one) => quoted(one.name, '"'));
    const sum = (terms) => terms.length > 0 ? terms.map((term) => `coalesce(sum(${term}), 0)`).join(' + ') : '0';
    const rows = await connection.runAndReadAll(`SELECT count(*)::DOUBLE, `
      + `(${names().map((name) => `count(${name})`).join(' + ')})::DOUBLE, (${sum(names('number'))})::DOUBLE, `
      + `(${sum(names('moment').map((name) => `epoch_ms(${name}) / 1000`))})::DOUBLE FROM t${at}`);
    const [count, cells, numbers, moments] = rows.getRows()[0];
    found.rows += count;
    found.cells += cells;
    found.numbers += numbers;
    found.moments += moments;
  }
  return found;
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = request.do === 'hello' ? { version: version() } : await read(request);
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  console.log(JSON.stringify(answer));
}
