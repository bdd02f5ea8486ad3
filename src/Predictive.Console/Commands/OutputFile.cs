using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>
/// Refuses, before any work, a path that no file can be written to, and one whose file the command itself reads.
/// </summary>
internal static class OutputFile
{
    /// <summary>The path itself; null where none was given.</summary>
    /// <param name="path">The path.</param>
    /// <param name="option">The option that gave it.</param>
    /// <param name="inputs">The files that the command reads.</param>
    /// <exception cref="BadInputException">
    /// It is a folder, a pipe or a device, its folder does not exist, or it is one of the inputs.
    /// </exception>
    public static string? At(string? path, string option, IEnumerable<string> inputs)
    {
        if (path is null)
        {
            return null;
        }

        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new BadInputException($"{option} is '{path}', which is no file; give the file to write.");
        }

        var real = RealPath.Of(path);
        if (!Directory.Exists(Path.GetDirectoryName(real)))
        {
            throw new BadInputException(
                $"{option} is '{path}', but the folder '{FolderOf(path, real)}' does not exist; make it first.");
        }

        if (!AtomicFile.CanWrite(path))
        {
            throw new BadInputException(
                $"{option} is '{path}', which is no regular file but a pipe or a device; give a file to write.");
        }

        return inputs.Select(RealPath.Of).Contains(real, RealPath.Comparer)
            ? throw new BadInputException(
                $"{option} is '{path}', a file that is read here and would be lost; give another file to write.")
            : path;
    }

    /// <summary>The path itself, if it is no file of a funnel, nor in the folder of a registered model.</summary>
    /// <inheritdoc cref="At(string, string, IEnumerable{string})"/>
    /// <param name="path">The path.</param>
    /// <param name="option">The option that gave it.</param>
    /// <param name="funnel">The funnel that is read.</param>
    /// <param name="registry">The registry that is read; null for none.</param>
    public static string? At(string? path, string option, FunnelFile funnel, ModelRegistry? registry = null)
    {
        RefuseRegistered(path, option, registry);
        return At(path, option, FilesOf(funnel));
    }

    /// <summary>The path itself, if it is not in the folder of a registered model.</summary>
    /// <inheritdoc cref="At(string, string, IEnumerable{string})"/>
    /// <param name="path">The path.</param>
    /// <param name="option">The option that gave it.</param>
    /// <param name="registry">The registry that is read.</param>
    public static string At(string path, string option, ModelRegistry registry)
    {
        RefuseRegistered(path, option, registry);
        return At(path, option, [])!;
    }

    private static void RefuseRegistered(string? path, string option, ModelRegistry? registry)
    {
        if (path is { Length: > 0 }
            && registry?.Models().FirstOrDefault(model => IsIn(registry, model, path)) is { } owner)
        {
            throw new BadInputException($"{option} is '{path}', in the folder of the registered model '{owner}'; "
                + "give a file elsewhere.");
        }
    }

    private static IEnumerable<string> FilesOf(FunnelFile funnel) => funnel.TableFilePaths
        .Append(funnel.Path)
        .Concat(funnel.RulesPath is { } rules ? [rules] : []);

    private static bool IsIn(ModelRegistry registry, string model, string path)
    {
        var folder = RealPath.Of(Path.Combine(registry.Folder, model));
        for (var above = RealPath.Of(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (RealPath.Comparer.Equals(above, folder))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FolderOf(string path, string real) =>
        Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
            ? Path.GetDirectoryName(real)
            : Path.GetDirectoryName(path);
}
