namespace Predictive.Tables;

/// <summary>Where a path leads in the end: its full form, with every symbolic link on the way resolved.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>How real paths are compared: by case where the system tells names apart by it.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Resolves a path; neither it nor what a link points to need exist.</summary>
    /// <exception cref="IOException">Its links lead round in a circle.</exception>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string Resolve(string full, ref int links)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var name in full[real.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, name);
            if (new FileInfo(real).LinkTarget is not { } target)
                continue;
            if (++links > MostLinks)
                throw new IOException($"The symbolic links of {full} lead round in a circle; give the file itself.");
            real = Resolve(Path.GetFullPath(target, Path.GetDirectoryName(real)!), ref links);
        }

        return real;
    }
}
