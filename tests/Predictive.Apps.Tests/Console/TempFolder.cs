namespace Predictive.Apps.Tests.Console;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("predictive-console-").FullName;

    /// <summary>Every file with its size: what a run that must write nothing leaves as it was.</summary>
    public IReadOnlyList<string> Files => [.. Directory
        .EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {(File.Exists(path) ? new FileInfo(path).Length : 0)}")];

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => File.WriteAllText(At(name), text);

    public void Change(string name, string from, string to)
    {
        var text = File.ReadAllText(At(name));
        if (!text.Contains(from, StringComparison.Ordinal))
            throw new InvalidOperationException($"{name} does not hold '{from}'.");
        Write(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
