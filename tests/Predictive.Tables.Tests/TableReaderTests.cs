using System.IO.Compression;
using System.Text;
using Xunit;

namespace Predictive.Tables.Tests;

public sealed class TableReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-").FullName;

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    public void The_delimiter_is_guessed_from_the_first_rows(string text, char delimiter)
    {
        using var table = TableReader.Open(File("t.csv", text));
        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal(["a", "b"], table.Columns);
        Assert.True(table.Read());
        Assert.Equal("2", table[1]);
    }

    [Fact]
    public void A_stated_delimiter_is_not_guessed_over()
    {
        using var table = TableReader.Open(File("t.csv", "a,b;c\n1,2;3\n"), new TableFormat(';'));
        Assert.Equal(["a,b", "c"], table.Columns);
    }

    [Fact]
    public void A_file_of_one_column_is_a_table()
    {
        Assert.Equal([["x"], ["y"]], Rows("name\nx\ny\n"));
    }

    [Fact]
    public void A_quoted_field_may_hold_delimiters_quotes_and_line_breaks()
    {
        Assert.Equal([["1", "say \"hi\",\nthen go"]], Rows("id,note\n1,\"say \"\"hi\"\",\nthen go\"\n"));
    }

    [Fact]
    public void The_line_of_a_row_is_the_physical_line_on_which_it_starts()
    {
        using var table = TableReader.Open(File("t.csv", "id,note\n1,\"two\nlines\"\n\n2,x\n"));
        Assert.True(table.Read());
        Assert.Equal(2, table.Line);
        Assert.True(table.Read());
        Assert.Equal(5, table.Line);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
    {
        var path = Path.Combine(_folder, "t.csv");
        System.IO.File.WriteAllText(path, "id,name\n1,Zoë\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        using var table = TableReader.Open(path);
        Assert.Equal(0, table.IndexOf("id"));
        Assert.True(table.Read());
        Assert.Equal("Zoë", table[1]);
    }

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.csv.gz")]
    public void Bytes_that_are_no_UTF8_refuse_the_file_with_their_line(string name)
    {
        var rows = string.Concat(Enumerable.Repeat("1,Zo\u00eb \U0001F600\n", 40_000));
        byte[] latin = [.. Encoding.UTF8.GetBytes("id,name\n" + rows), .. Encoding.Latin1.GetBytes("2,M\u00fcller\n")];
        var error = Assert.Throws<TableException>(() => ReadAll(Bytes(name, latin)));
        Assert.EndsWith($"{name} line 40002: the file is not UTF-8; save it as UTF-8.", error.Message);
        Assert.Equal(40_000, ReadAll(Bytes(name, Encoding.UTF8.GetBytes("id,name\n" + rows))));
    }

    [Fact]
    public void A_letter_that_the_end_of_the_file_cuts_is_no_UTF8()
    {
        byte[] cut = [.. "id,name\n1,Zo"u8, 0xC3];
        var error = Assert.Throws<TableException>(() => ReadAll(Bytes("t.csv", cut)));
        Assert.Contains("line 2: the file is not UTF-8", error.Message);
    }

    [Fact]
    public void A_file_whose_byte_order_mark_says_UTF16_still_reads()
    {
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,name\n1,Zo\u00eb\n")];
        using var table = TableReader.Open(Bytes("t.csv", wide));
        Assert.True(table.Read());
        Assert.Equal("Zo\u00eb", table[1]);
    }

    [Fact]
    public void A_name_in_a_message_is_short_and_has_no_control_characters()
    {
        var name = "a\u0001" + new string('b', 100);
        var error = Assert.Throws<TableException>(() => TableReader.Open(File("t.csv", $"{name},{name}\n1,2\n")));
        Assert.Contains($"'a?{new string('b', 58)}...'", error.Message);
    }

    [Fact]
    public void Header_names_are_trimmed_and_unnamed_columns_get_a_name()
    {
        using var table = TableReader.Open(File("t.csv", " id , name,\n1,2,3\n"));
        Assert.Equal(["id", "name", "column 3"], table.Columns);
        Assert.Equal(-1, table.IndexOf("ID"));
    }

    [Fact]
    public void A_compressed_file_reads_like_a_plain_one()
    {
        var path = Path.Combine(_folder, "t.csv.gz");
        using (var gz = new GZipStream(System.IO.File.Create(path), CompressionMode.Compress))
            gz.Write("a,b\n1,2\n"u8);
        using var table = TableReader.Open(path);
        Assert.True(table.Read());
        Assert.Equal("2", table[1]);
        Assert.False(table.Read());
    }

    [Theory]
    [InlineData("a,b\n1\n", "1 fields")]
    [InlineData("a,b\n1,2,3\n", "3 fields")]
    [InlineData("a,b\n1,x\"y\n", "quote")]
    public void A_row_that_does_not_fit_the_header_is_a_fault_of_the_row_only(string text, string fault)
    {
        using var table = TableReader.Open(File("t.csv", text + "3,4\n"));
        Assert.True(table.Read());
        Assert.Contains(fault, table.Fault);
        Assert.Equal(2, table.Line);
        Assert.True(table.Read());
        Assert.Null(table.Fault);
        Assert.Equal("4", table[1]);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_an_error_with_the_line_it_opens_in()
    {
        using var table = TableReader.Open(File("t.csv", "a,b\n1,2\n3,\"open\n5,6\n7,8\n"));
        Assert.True(table.Read());
        var error = Assert.Throws<TableException>(() => table.Read());
        Assert.Contains("line 3", error.Message);
        Assert.Contains("never closed", error.Message);
    }

    [Fact]
    public void A_header_only_has_no_rows()
    {
        Assert.Empty(Rows("a,b\n"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n", "empty")]
    [InlineData("a,a\n1,2\n", "two columns named 'a'")]
    [InlineData("a,\"b\n1,2\n", "never closed")]
    public void A_table_without_a_usable_header_is_an_error_that_says_why(string text, string why)
    {
        var error = Assert.Throws<TableException>(() => TableReader.Open(File("t.csv", text)));
        Assert.Contains(why, error.Message);
    }

    [Fact]
    public void A_missing_file_is_an_error_with_its_path()
    {
        var path = Path.Combine(_folder, "none.csv");
        Assert.Contains(path, Assert.Throws<TableException>(() => TableReader.Open(path)).Message);
    }

    [Fact]
    public void A_file_that_only_pretends_to_be_compressed_is_an_error()
    {
        Assert.Throws<TableException>(() => TableReader.Open(File("t.csv.gz", "a,b\n1,2\n")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private string Bytes(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        using var file = System.IO.File.Create(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Compress)
            : file;
        stream.Write(bytes);
        return path;
    }

    private static int ReadAll(string path)
    {
        using var table = TableReader.Open(path);
        var rows = 0;
        while (table.Read())
            rows++;
        return rows;
    }

    private List<string[]> Rows(string text)
    {
        using var table = TableReader.Open(File("t.csv", text));
        var rows = new List<string[]>();
        while (table.Read())
            rows.Add([.. table.Columns.Select((_, i) => table[i])]);
        return rows;
    }
}
