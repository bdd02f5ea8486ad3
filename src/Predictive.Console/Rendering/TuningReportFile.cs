using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>Writes what was tried to a file, whole or not at all: Markdown for people, JSON for programs.</summary>
internal static class TuningReportFile
{
    public static void Write(string path, TuningDocument document) => AtomicFile.Write(path, writer =>
    {
        if (Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase))
        {
            WriteMarkdown(writer, document);
        }
        else
        {
            writer.Write(JsonOutput.Of(document) + "\n");
        }
    });

    private static void WriteMarkdown(TextWriter writer, TuningDocument document)
    {
        var limit = document.Minutes is { } minutes ? FormattableString.Invariant($", {minutes} minutes") : "";
        writer.Write($"# Settings of {document.Model}@{document.Version}\n\n");
        writer.Write($"{document.Verdict}\n\n");
        writer.Write($"Asked for: {document.Trials} trials{limit}, seed {document.Seed}, learners "
            + $"{string.Join(", ", document.Learners)}. {document.Folds}\n\n");
        writer.Write("| trial | rung | log loss (standard error) | less the default's | learner and settings |\n");
        writer.Write("|---|---|---|---|---|\n");
        foreach (var row in TuningWords.Rows(document, document.Leaderboard.Count))
        {
            writer.Write($"| {string.Join(" | ", row)} |\n");
        }

        writer.Write('\n');
        foreach (var sentence in TuningWords.Findings(document).Where(sentence => sentence != document.Verdict))
        {
            writer.Write($"{sentence}\n");
        }
    }
}
