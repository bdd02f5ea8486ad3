namespace Predictive.Data.Reading;

/// <summary>Counts what is odd about leads when all tables are read.</summary>
internal static class OddLeads
{
    public static void Count(
        FunnelFile file, LeadTable rows, People people, FunnelRecords records, ReadingLog log)
    {
        log.Found(OddityKind.Merged, rows.File, rows.Rows.Count(row => people.IsMerged(row.Lead.Id)));
        log.Found(OddityKind.Deleted, rows.File, records.Leads.Count(lead => lead.IsDeleted));
        log.Found(OddityKind.StageBackwards, rows.File, BackwardSteps(file, records));
        var converted = ConversionDates.Of(records, file.Conversion);
        log.Found(OddityKind.ConvertedBeforeCreation, rows.File, records.Leads.Count(lead =>
            converted.TryGetValue(lead.Id, out var at) && at < lead.CreatedAt));
    }

    private static long BackwardSteps(FunnelFile file, FunnelRecords records)
    {
        if (file.Leads.Of(ColumnMeaning.Stage).FirstOrDefault() is not { } stage)
            return 0;
        var order = stage.Stages.Index().ToDictionary(one => one.Item, one => one.Index);
        return records.FieldHistory.LongCount(change => change.Field == stage.Name
            && change.OldValue is { } from && change.NewValue is { } to
            && order.TryGetValue(from, out var before) && order.TryGetValue(to, out var after) && after < before);
    }
}
