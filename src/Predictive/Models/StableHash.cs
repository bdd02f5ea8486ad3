namespace Predictive.Models;

/// <summary>A number from a text and a seed that is the same on every machine and in every run.</summary>
/// <remarks>FNV-1a over UTF-16 code units, finished with SplitMix64's mixer.</remarks>
internal static class StableHash
{
    public static ulong Of(string text, ulong seed)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        }

        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D049BB133111EBUL);
        return hash ^ (hash >> 31);
    }
}
