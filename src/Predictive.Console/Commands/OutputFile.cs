using Predictive.Data;

namespace Predictive.Commands.Commands;

/// <summary>Refuses, before any work, a path that no file can be written to.</summary>
internal static class OutputFile
{
    /// <summary>The path itself; null where none was given.</summary>
    /// <exception cref="BadInputException">It is a folder, or its folder does not exist.</exception>
    public static string? At(string? path, string option)
    {
        if (path is null)
        {
            return null;
        }

        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new BadInputException($"{option} is '{path}', which is no file; give the file to write.");
        }

        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder)
            ? path
            : throw new BadInputException(
                $"{option} is '{path}', but the folder '{Path.GetDirectoryName(path)}' does not exist; make it first.");
    }
}
