namespace Predictive.Dashboard.Comparing;

/// <summary>How a group of leads is called.</summary>
internal static class GroupText
{
    public static string Of(string? name) => string.IsNullOrEmpty(name) ? "not known" : name;
}
