using System.Text.Json.Nodes;
using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Reading;

/// <summary>Lets all readers read the same files in turn, and sees to it that they read the same.</summary>
/// <param name="quiet">Lets a measurement begin only where nothing else works.</param>
/// <param name="rounds">How many rounds count; one before them warms up.</param>
internal sealed class CsvRounds(QuietMachine quiet, int rounds)
{
    private const double Rounding = 1e-9;

    /// <summary>Measures all readers.</summary>
    /// <param name="readers">Who, in the order of the report.</param>
    /// <param name="files">What they read.</param>
    /// <exception cref="InvalidOperationException">Two did not read the same.</exception>
    public IReadOnlyList<CsvFigures> On(IReadOnlyList<CsvReader> readers, IReadOnlyList<CsvFile> files)
    {
        var answers = readers.Select(_ => new List<JsonObject>()).ToArray();
        foreach (var reader in readers)
            Ask(reader, files);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < readers.Count; turn++)
            {
                var at = (turn + round) % readers.Count;
                answers[at].Add(quiet.Measure(() => Ask(readers[at], files)));
            }
        }

        foreach (var (reader, found) in readers.Zip(answers))
            Compare(readers[0], answers[0][0], reader, found[0]);
        return [.. readers.Zip(answers, (reader, found) => new CsvFigures(
            reader, Of(found, "seconds"), Of(found, "cpuSeconds")))];
    }

    private static JsonObject Ask(CsvReader reader, IReadOnlyList<CsvFile> files) =>
        reader.Peer.Ask(new { Do = "read", reader.What, reader.Threads, Tables = files });

    private static double[] Of(IEnumerable<JsonObject> answers, string field) =>
        [.. answers.Select(answer => (double)answer[field]!)];

    private static void Compare(CsvReader first, JsonObject expected, CsvReader reader, JsonObject found)
    {
        foreach (var field in (string[])["rows", "cells", "numbers", "moments"])
        {
            if ((double?)expected[field] is { } wanted && (double?)found[field] is { } got
                && Math.Abs(wanted - got) > Rounding * Math.Abs(wanted))
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{first.Name} read {field} {wanted:R}, {reader.Name} {got:R}; they must read the same."));
            }
        }
    }
}
