namespace Predictive.Data.Reading;

/// <summary>
/// A cell that lists several words, as exports write them: <c>12;13</c>, <c>12, 13</c> or <c>[12,13]</c>.
/// </summary>
internal static class WordList
{
    public static string[] Of(string cell) => cell.Trim('[', ']').Split(
        [';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
