using Predictive.Data;

namespace Predictive.Tests.Data.Presets;

/// <summary>A folder of exports, drafted with a preset.</summary>
internal abstract class CrmFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    protected CrmFolder(CrmStory story) => Story = story;

    public CrmStory Story { get; }

    public string Path => _folder.Path;

    public void Table(string file, string header, IEnumerable<string> rows) =>
        _folder.Write(file, $"{header}\n{string.Concat(rows.Select(row => $"{row}\n"))}");

    /// <summary>Writes the funnel file that the preset drafts, and loads it.</summary>
    public FunnelFile Draft(string preset)
    {
        _folder.Write("funnel.yaml", FunnelDraft.Of(Path, preset: preset).Yaml);
        return FunnelFile.Load(Path);
    }

    public void Dispose() => _folder.Dispose();

    protected static string Iso(DateTime? moment) => CrmPerson.Iso(moment);
}
