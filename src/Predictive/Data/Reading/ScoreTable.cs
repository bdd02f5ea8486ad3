namespace Predictive.Data.Reading;

/// <summary>
/// Reads how the points of an existing score changed, and when the rules of their time made leads MQLs.
/// </summary>
internal static class ScoreTable
{
    /// <summary>
    /// Adds the file's rows: points where they are a number, an MQL where the word says so. Rows of a record that was
    /// merged away tell nothing of the one that remains.
    /// </summary>
    public static void Read(TableScan scan, People people, List<PointsChange> changes, List<MqlDate> mqls)
    {
        var whose = new PersonReader(scan, people);
        var at = scan.Field(ColumnMeaning.At)!;
        var score = scan.Field(ColumnMeaning.Field);
        var points = scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Points).ToArray();
        var mql = scan.Field(ColumnMeaning.Mql);
        var words = mql is null ? null : new OutcomeWords(mql.Column);
        while (scan.Next())
        {
            if (!whose.TryRead(out var person) || !scan.TryMoment(at, needed: true, out var when) || person.IsMerged)
                continue;
            foreach (var field in points)
            {
                if (scan.NumberOrMissing(field) is { } number)
                    changes.Add(new PointsChange(person.Id, scan.Text(score) ?? field.Name, when!.Value, number));
            }

            if (scan.Text(mql) is { } word && words!.Of(word) == true)
                mqls.Add(new MqlDate(person.Id, when!.Value));
        }

        scan.Finish();
    }
}
