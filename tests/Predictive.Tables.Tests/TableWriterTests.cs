using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Predictive.Tables.Tests;

public sealed class TableWriterTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Fields_are_quoted_only_where_they_need_it_and_lines_end_with_a_line_feed()
    {
        TableWriter.WriteFile(_path, table =>
        {
            table.Write("id", "note");
            table.Write("1", "a, \"b\"");
            table.Write("2", null);
        });

        Assert.Equal("id,note\n1,\"a, \"\"b\"\"\"\n2,\n", File.ReadAllText(_path));
        Assert.Equal((byte)'i', File.ReadAllBytes(_path)[0]);
    }

    [Fact]
    public void What_was_written_reads_back_as_it_was()
    {
        var alphabet = Gen.Elements('a', 'Z', ' ', ',', ';', '"', '\n', '\r', 'é', '0');
        var field = from letters in Gen.ArrayOf(alphabet) select new string(letters);
        var rows = Gen.NonEmptyListOf(Gen.Three(field));
        Prop.ForAll(Arb.From(rows), written =>
        {
            TableWriter.WriteFile(_path, table =>
            {
                table.Write("a", "b", "c");
                foreach (var (a, b, c) in written)
                    table.Write(a, b, c);
            });

            using var reader = TableReader.Open(_path, new TableFormat(','));
            foreach (var (a, b, c) in written)
            {
                Assert.True(reader.Read());
                Assert.Null(reader.Fault);
                Assert.Equal([a, b, c], [reader[0], reader[1], reader[2]]);
            }

            Assert.False(reader.Read());
        }).Check(Config.QuickThrowOnFailure.WithReplay(7, 7).WithMaxTest(200));
    }

    public void Dispose() => File.Delete(_path);
}
