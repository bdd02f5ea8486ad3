using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Predictive.Notebooks.Tests;

/// <summary>Runs the cells of a notebook one by one, as a C# kernel does: each sees what earlier ones made.</summary>
internal static class NotebookRun
{
    /// <summary>The namespaces that the C# kernel of .NET Interactive opens by itself.</summary>
    private static readonly string[] _openedByTheKernel =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks",
    ];

    /// <summary>What each code cell shows, in order.</summary>
    /// <exception cref="InvalidOperationException">A cell does not compile, or fails; it says which.</exception>
    public static async Task<IReadOnlyList<(NotebookCell Cell, IReadOnlyList<CellOutput> Shown)>> Of(Notebook notebook)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!;
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder;
        try
        {
            return await RunCells(notebook, OptionsFor(folder));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private static async Task<IReadOnlyList<(NotebookCell, IReadOnlyList<CellOutput>)>> RunCells(
        Notebook notebook, ScriptOptions options)
    {
        var results = new List<(NotebookCell, IReadOnlyList<CellOutput>)>();
        ScriptState<object>? state = null;
        foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
        {
            var shown = KernelDisplay.Listen();
            try
            {
                state = state is null
                    ? await CSharpScript.RunAsync(cell.Source, options)
                    : await state.ContinueWithAsync(cell.Source, options);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"{Path.GetFileName(notebook.Path)}, cell {cell.Number}: {failure.Message}", failure);
            }

            results.Add((cell, shown));
        }

        return results;
    }

    private static ScriptOptions OptionsFor(string folder) => ScriptOptions.Default
        .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
        .AddReferences(typeof(KernelDisplay).Assembly)
        .AddReferences(AssembliesOfTheFramework())
        .AddImports(_openedByTheKernel)
        .AddImports(typeof(KernelDisplay).Namespace!)
        .WithOptimizationLevel(Microsoft.CodeAnalysis.OptimizationLevel.Release);

    private static IEnumerable<string> AssembliesOfTheFramework()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework && Path.GetFileName(path) != "mscorlib.dll");
    }
}
