using Predictive.Tests.Architecture.Planted;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class TypesTests
{
    [Fact]
    public void Every_class_is_sealed_static_or_abstract() => Rule.IsKept(Open(House.Assemblies.WrittenTypes()));

    [Fact]
    public void An_open_class_is_seen() =>
        Assert.Equal([typeof(OpenClass).FullName], Open(PlantedTypes.All.Where(House.IsWritten)));

    [Fact]
    public void The_house_has_types_to_look_at() => Assert.All(
        House.Libraries.Where(library => library.GetName().Name != "Predictive.Tables"),
        library => Assert.NotEmpty(new[] { library }.WrittenTypes()));

    private static IEnumerable<string?> Open(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        where !(type.Name == "Program" && type.Namespace is null)
        select type.FullName;
}
