namespace Predictive.Health;

/// <summary>What the looks are called where their findings are listed.</summary>
public static class DataLooks
{
    /// <summary>The name of what a look finds, such as <c>Closings in bulk</c>.</summary>
    public static string Title(this DataLook look) => look switch
    {
        DataLook.Rows => "Rows that cannot be read",
        DataLook.LittleData => "How much the conversions can say",
        DataLook.PointInTime => "Whether data is point in time",
        DataLook.Leaks => "Columns that may say what became of the lead",
        DataLook.MissingHistory => "History that is missing",
        DataLook.LabelLinks => "Conversions linked by guess",
        DataLook.UnusualPath => "Conversions outside the usual path",
        DataLook.MassClosing => "Closings in bulk",
        DataLook.RateJump => "A conversion rate that jumps",
        DataLook.SplitGap => "What a random split would have promised",
        DataLook.SliceDrift => "Leads that are not what they were",
        DataLook.Signal => "No usable signal",
    };
}
