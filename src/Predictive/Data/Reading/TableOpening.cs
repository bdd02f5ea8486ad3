using Predictive.Tables;

namespace Predictive.Data.Reading;

/// <summary>Opens a table that the funnel file names, or says what to correct.</summary>
internal static class TableOpening
{
    public static TableReader Open(FunnelFile file, FunnelTable table)
    {
        var path = Path.Combine(file.DataDirectory, table.File);
        if (!Path.Exists(path))
        {
            throw table.Place.Error($"{table.File} does not exist in {file.DataDirectory}; correct 'file:' or add it."
                + NearestName.Hint(table.File, FilesIn(file.DataDirectory)));
        }

        try
        {
            return TableReader.Open(path, new TableFormat(table.Delimiter));
        }
        catch (TableException e)
        {
            throw new BadInputException(e.Message, e);
        }
    }

    private static IEnumerable<string> FilesIn(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory).Select(path => Path.GetFileName(path)) : [];
}
