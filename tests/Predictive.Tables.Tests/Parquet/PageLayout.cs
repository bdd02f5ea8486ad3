namespace Predictive.Tables.Tests.Parquet;

/// <summary>Where the headers and the data of pages lie in a file that we wrote.</summary>
internal static class PageLayout
{
    /// <summary>Whether a byte is of the data of a page: found by the checksum that stands in its header.</summary>
    public static bool IsData(byte[] file, int at)
    {
        var page = 4;
        var footer = file.Length - 8 - BitConverter.ToInt32(file, file.Length - 8);
        while (page < footer)
        {
            var header = Predictive.Tables.Parquet.Pages.PageHeader.Read(file.AsSpan(page), out var length);
            if (at < page + length)
                return false;
            page += length + header.PackedBytes;
            if (at < page)
                return true;
        }

        return false;
    }
}
