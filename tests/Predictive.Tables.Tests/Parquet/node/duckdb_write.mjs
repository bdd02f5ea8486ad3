// node duckdb_write.mjs FOLDER COUNT: DuckDB writes COUNT Parquet files, and beside each what it reads back, as text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, count] = [process.argv[2], Number(process.argv[3])];

const decimal = (r, most, unit, scale, width) => `(CASE WHEN ${r} % 2 = 0 THEN '-' ELSE '' END || `
  + `(${r}::HUGEINT % ${most})::VARCHAR || '.' || lpad((${r} % ${unit})::VARCHAR, ${scale}, '0'))::DECIMAL(${width},${scale})`;

// Of each type: how `r`, a random UBIGINT, becomes a value of it, many different ones or few.
const types = {
  BOOLEAN: (r) => `${r} % 2 = 0`,
  TINYINT: (r) => `((${r} % 256)::INTEGER - 128)::TINYINT`,
  SMALLINT: (r) => `((${r} % 65536)::INTEGER - 32768)::SMALLINT`,
  INTEGER: (r) => `((${r} % 4294967296)::BIGINT - 2147483648)::INTEGER`,
  BIGINT: (r) => `(${r}::HUGEINT - 9223372036854775808)::BIGINT`,
  UTINYINT: (r) => `(${r} % 256)::UTINYINT`,
  USMALLINT: (r) => `(${r} % 65536)::USMALLINT`,
  UINTEGER: (r) => `(${r} % 4294967296)::UINTEGER`,
  UBIGINT: (r) => `${r}`,
  COUNTER: (r, i) => `(${i} * 3 + 1000000)::BIGINT`,
  FLOAT: (r) => `((${r} % 2000001)::DOUBLE / 999 - 1000)::FLOAT`,
  DOUBLE: (r) => `CASE ${r} % 50 WHEN 0 THEN -0.0 WHEN 1 THEN 1e300 WHEN 2 THEN 'NaN' WHEN 3 THEN '-inf' `
    + `ELSE ${r}::DOUBLE / 1e17 - 90 END::DOUBLE`,
  'DECIMAL(4,1)': (r) => decimal(r, 999, 10, 1, 4),
  'DECIMAL(9,2)': (r) => decimal(r, 1999999, 100, 2, 9),
  'DECIMAL(18,6)': (r) => decimal(r, 999999999999, 1000000, 6, 18),
  'DECIMAL(38,10)': (r) => decimal(r, '18446744073709551616', 10000000000, 10, 38),
  VARCHAR: (r) => `CASE ${r} % 7 WHEN 0 THEN '' WHEN 1 THEN 'Zo\u00eb \u4f60\u597d \ud83d\ude80 ' || ${r} `
    + `WHEN 2 THEN repeat('long ', (${r} % 90)::INTEGER) || ${r} ELSE 'word ' || ${r} END`,
  WORDS: (r) => `['paid search', 'event', 'webinar', 'M\u00fcller', '"quoted", with comma'][(${r} % 5)::INTEGER + 1]`,
  BLOB: (r) => `('\\xFF\\x00'::BLOB || encode(${r}::VARCHAR))`,
  DATE: (r) => `(DATE '1900-01-01' + (${r} % 90000)::INTEGER)`,
  TIME: (r) => `(TIME '00:00:00' + to_microseconds((${r} % 86400000000)::BIGINT))`,
  TIMESTAMP: (r) => `make_timestamp((${r} % 4000000000000000)::BIGINT - 1000000000000000)`,
  TIMESTAMPTZ: (r) => `make_timestamp((${r} % 4000000000000000)::BIGINT - 1000000000000000)::TIMESTAMPTZ`,
  TIMESTAMP_S: (r) => `to_timestamp((${r} % 4000000000)::BIGINT)::TIMESTAMP::TIMESTAMP_S`,
  TIMESTAMP_MS: (r) => `epoch_ms((${r} % 4000000000000)::BIGINT - 1000000000000)::TIMESTAMP_MS`,
  TIMESTAMP_NS: (r) => `make_timestamp_ns((${r} % 4000000000000000000)::BIGINT - 1000000000000000000)`,
  UUID: (r) => `md5(${r}::VARCHAR)::UUID`,
  ENUM: (r) => `(['lead', 'mql', 'sql'][(${r} % 3)::INTEGER + 1])::stages`,
  JSON: (r) => `('{"a":' || (${r} % 1000) || '}')::JSON`,
};
const names = Object.keys(types);
const sizes = [1500, 0, 1, 2, 7, 100, 1024, 1025, 2049, 3000];
const codecs = ['snappy', 'uncompressed', 'gzip', 'zstd', 'brotli', 'lz4_raw'];
const shares = ['0', '1', '10', '2', '100'];

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run("SET TimeZone = 'UTC'");
await connection.run("CREATE TYPE stages AS ENUM ('lead', 'mql', 'sql')");

for (let file = 0; file < count; file++) {
  const rows = sizes[file % sizes.length];
  const codec = codecs[Math.floor(file / 3) % codecs.length];
  const version = file % 2 === 0 ? 'V1' : 'V2';
  const distinct = file % 3 === 0 ? 20 : 1e9;
  const group = file % 4 === 0 ? 2048 : 122880;
  const columns = Array.from({ length: 6 }, (_, at) => {
    const type = names[(file * 6 + at) % names.length];
    const random = `hash(hash(i + ${file * 131 + at * 17}) % ${distinct})`;
    const missing = shares[Math.floor(file / 5 + at) % shares.length];
    const value = types[type](random, 'i');
    const mayMiss = missing === '0' ? value : `CASE WHEN hash(i * 7 + ${at}) % ${missing} = 0 THEN NULL ELSE ${value} END`;
    return `${mayMiss} AS "${at} ${type}"`;
  });
  const path = join(folder, `${String(file).padStart(3, '0')}.parquet`);
  await connection.run(`COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, `
    + `COMPRESSION ${codec}, PARQUET_VERSION ${version}, ROW_GROUP_SIZE ${group})`);
  const read = await connection.runAndReadAll(
    `SELECT COLUMNS(c -> c NOT LIKE '% BLOB')::VARCHAR, hex(COLUMNS(c -> c LIKE '% BLOB')) FROM read_parquet('${path}')`
      .replace(/, hex\(.*?\)\) FROM/, columns.some((one) => one.endsWith(' BLOB"')) ? '$&' : ' FROM'));
  writeFileSync(`${path}.json`, JSON.stringify({ columns: read.columnNames(), rows: read.getRows() }));
}
connection.closeSync();
instance.closeSync();
