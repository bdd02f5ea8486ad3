using Predictive.Data.Drafting;

namespace Predictive.Data;

/// <summary>
/// A first funnel file for a folder of exports, guessed from names and values, for a person to correct.
/// </summary>
public sealed class FunnelDraft
{
    private FunnelDraft(string yaml, IReadOnlyList<FunnelGuess> guesses)
    {
        Yaml = yaml;
        Guesses = guesses;
    }

    /// <summary>The text of the funnel file; comments say what was guessed and how sure it is.</summary>
    public string Yaml { get; }

    /// <summary>What was guessed, in the order of the text.</summary>
    public IReadOnlyList<FunnelGuess> Guesses { get; }

    /// <summary>Looks at every <c>.csv</c> and <c>.csv.gz</c> in the folder itself.</summary>
    /// <param name="folder">The folder of tables.</param>
    /// <param name="target">Where the funnel file will lie; null for the folder itself.</param>
    /// <exception cref="BadInputException">There is no table that can be read, or none that could be leads.</exception>
    public static FunnelDraft Of(string folder, string? target = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            throw new BadInputException($"The folder {folder} does not exist.");
        var tables = FolderProfile.Read(folder, out var unread);
        if (tables.Count == 0)
        {
            throw new BadInputException($"{folder} has no .csv or .csv.gz file that can be read."
                + string.Concat(unread.Select(file => $" {file.Why}")));
        }

        var funnel = OutcomeContrast.Judge(folder, FunnelGuesser.Guess(tables));
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var directory = target is null
            ? "."
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(target))!, full);
        var writer = new DraftWriter(Path.GetFileName(full), directory);
        writer.Write(funnel, hasRules: File.Exists(Path.Combine(folder, "rules.yaml")), unread);
        return new FunnelDraft(writer.Text, writer.Guesses);
    }
}
