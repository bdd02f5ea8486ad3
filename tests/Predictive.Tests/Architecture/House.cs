using System.Reflection;

namespace Predictive.Tests.Architecture;

/// <summary>What the architecture tests look at: the projects under <c>src</c>, as assemblies and as files.</summary>
internal static class House
{
    /// <summary>The folder of <c>Predictive.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The project files under <c>src</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order()];

    /// <summary>
    /// The assemblies of all projects under <c>src</c>; a project the tests do not refer to fails here.
    /// </summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Select(project => Assembly.Load(Path.GetFileNameWithoutExtension(project)))];

    /// <summary>The assembly of the story.</summary>
    public static Assembly Story { get; } = Assembly.Load("Predictive");

    /// <summary>The assemblies in which time and chance are arguments.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } =
    [
        Assembly.Load("Predictive.Learning"), Assembly.Load("Predictive.Tables"), Assembly.Load("Predictive.Interop"),
        Story,
    ];

    /// <summary>The types people wrote, without those the compiler made.</summary>
    public static IEnumerable<Type> WrittenTypes(this IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten);

    /// <summary>
    /// Whether a person wrote the type: neither it nor what it stands in was made by a compiler (Razor makes one of
    /// imports).
    /// </summary>
    public static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && type.Name != "_Imports"
        && type.Namespace is not ("Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices")
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    /// <summary>The type itself, or the one all of its nesting stands in.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The files with an extension under folders of the repository, without what builds left behind.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
        orderby file
        select file;

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Predictive.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No Predictive.sln at or above {AppContext.BaseDirectory}.");
    }
}
