namespace Predictive.Data.Reading;

/// <summary>Reads the campaigns.</summary>
internal static class CampaignTable
{
    public static List<Campaign> Read(TableScan scan)
    {
        var campaigns = new List<Campaign>();
        var seen = new HashSet<string>();
        var id = scan.Field(ColumnMeaning.Id)!;
        var name = scan.Field(ColumnMeaning.Name);
        var channel = scan.Field(ColumnMeaning.Channel);
        var cost = scan.Field(ColumnMeaning.Cost);
        while (scan.Next())
        {
            if (scan.Needed(id) is not { } key)
                continue;
            if (seen.Add(key))
                campaigns.Add(new Campaign(
                    key, scan.WordOrMissing(name), scan.WordOrMissing(channel), scan.NumberOrMissing(cost)));
            else
                scan.RejectDuplicate(id, key);
        }

        scan.Finish();
        return campaigns;
    }
}
