namespace Predictive.Data.Reading;

/// <summary>An email address as a key of people: however it is capitalised, it is one person's.</summary>
internal static class EmailAddress
{
    public static string Plain(string address) => address.Trim().ToLowerInvariant();
}
