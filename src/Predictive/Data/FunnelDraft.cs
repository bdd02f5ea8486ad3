using Predictive.Data.Drafting;
using Predictive.Data.Presets;
using Predictive.Tables;

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

    /// <summary>The names of the presets: whose exports are known beforehand.</summary>
    public static IReadOnlyList<string> PresetNames => FunnelPreset.Names;

    /// <summary>The text of the funnel file; comments say what was guessed and how sure it is.</summary>
    public string Yaml { get; }

    /// <summary>What was guessed, in the order of the text.</summary>
    public IReadOnlyList<FunnelGuess> Guesses { get; }

    /// <summary>Looks at every table in the folder itself, and at its folders of Parquet part files.</summary>
    /// <param name="folder">The folder of tables.</param>
    /// <param name="target">Where the funnel file will lie; null for the folder itself.</param>
    /// <param name="preset">
    /// Whose exports they are, one of <see cref="PresetNames"/>; null guesses from names and values alone.
    /// </param>
    /// <exception cref="BadInputException">
    /// There is no table that can be read, or none that could be leads; there is no such preset.
    /// </exception>
    public static FunnelDraft Of(string folder, string? target = null, string? preset = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            throw new BadInputException($"The folder {folder} does not exist.");
        var known = preset is null ? null : FunnelPreset.Of(preset);
        var tables = FolderProfile.Read(folder, out var unread);
        if (tables.Count == 0)
        {
            throw new BadInputException($"{folder} has no {TableFiles.Endings} table that can be read."
                + string.Concat(unread.Select(file => $" {file.Why}")));
        }

        var funnel = known is null
            ? OutcomeContrast.Judge(folder, FunnelGuesser.Guess(tables))
            : PresetGuesser.Guess(known, tables);
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var directory = target is null
            ? "."
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(target))!, full);
        var writer = new DraftWriter(Path.GetFileName(full), directory);
        writer.Write(funnel, hasRules: File.Exists(Path.Combine(folder, "rules.yaml")), unread);
        return new FunnelDraft(writer.Text, writer.Guesses);
    }
}
