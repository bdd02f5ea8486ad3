namespace Predictive.Data.Drafting;

/// <summary>
/// Finds columns of the leads that are filled for the converted and hardly ever for the others, or the other way round:
/// they were filled because of the outcome. A column of two words of which one stands nearly only on one side is the
/// same. Where the difference is only large, a person is asked to check.
/// </summary>
internal static class OutcomeContrast
{
    /// <summary>The funnel with such columns as known at an unknown time.</summary>
    public static FunnelShape Judge(string folder, FunnelShape funnel)
    {
        var leads = funnel.Leads;
        var columns = leads.Columns.Where(guess => guess.IsStaticAttribute).ToArray();
        if (columns.Length == 0 || ConvertedOnes(folder, funnel) is not { } isConverted)
            return funnel;
        var counts = Array.ConvertAll(columns, guess => new SidesCount(guess));
        var sides = new int[2];
        ColumnProfile?[] read =
        [
            leads.Of(ColumnMeaning.Id), leads.Of(ColumnMeaning.Outcome), leads.Of(ColumnMeaning.OutcomeDate),
            .. columns.Select(guess => guess.Column),
        ];
        foreach (var row in TableRows.Of(folder, leads.Table, read))
        {
            var side = isConverted(row[0], row[1], row[2]) ? 1 : 0;
            sides[side]++;
            for (var i = 0; i < counts.Length; i++)
                counts[i].Add(row[i + 3], side);
        }

        var doubts = counts.ToDictionary(count => count.Guess, count => count.Judged(sides));
        var judged = leads with
        {
            Columns = [.. leads.Columns.Select(guess => doubts.GetValueOrDefault(guess, guess))],
        };
        return funnel with { Tables = [.. funnel.Tables.Select(table => table == leads ? judged : table)] };
    }

    /// <summary>
    /// Whether a lead converted, by its id, outcome and outcome date; null where the tables do not tell.
    /// </summary>
    private static Func<string, string, string, bool>? ConvertedOnes(string folder, FunnelShape funnel)
    {
        if (funnel.Conversion?.Stage.Kind == ConversionKind.Outcome)
        {
            var outcome = funnel.Leads.Columns.FirstOrDefault(guess => guess.Meaning == ColumnMeaning.Outcome);
            return outcome is null
                ? (_, _, date) => !ColumnProfile.IsMissing(date)
                : (_, word, _) => outcome.Positive.Contains(word);
        }

        if (funnel.Find(TableRole.Opportunities) is not { } deals || !deals.Has(ColumnMeaning.Lead))
            return null;
        var onlyWon = funnel.Conversion?.Stage == ConversionStage.Won;
        var won = deals.Columns.FirstOrDefault(guess => guess.Meaning == ColumnMeaning.Outcome)?.Positive ?? [];
        ColumnProfile?[] read =
            [deals.Of(ColumnMeaning.Lead), deals.Of(ColumnMeaning.Won), deals.Of(ColumnMeaning.Outcome)];
        var converted = TableRows.Of(folder, deals.Table, read)
            .Where(row => !onlyWon || row[1].Length > 0 || won.Contains(row[2])).Select(row => row[0]).ToHashSet();
        return (id, _, _) => converted.Contains(id);
    }
}
