using System.Reflection;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class GlossaryTests
{
    private static readonly Glossary _glossary =
        Glossary.Read(File.ReadAllText(Path.Combine(House.Root, "src", "GLOSSARY.md")));

    [Fact]
    public void Each_term_is_listed_once_and_has_one_sentence()
    {
        Assert.True(_glossary.Entries.Count >= 40, "The glossary cannot be read, or has lost most of its words.");
        Assert.Equal(_glossary.Entries.Count, _glossary.Entries.DistinctBy(entry => entry.Term).Count());
        Assert.All(_glossary.Entries, entry => Assert.Matches(@"^[A-Z][^.]*\.$", entry.Meaning));
    }

    [Fact]
    public void No_term_is_a_word_that_is_not_to_be_used() =>
        Assert.Empty(_glossary.Synonyms.Select(pair => pair.Synonym).Intersect(_glossary.Entries.Select(e => e.Term)));

    [Fact]
    public void Names_in_the_source_use_the_words_of_the_glossary() =>
        Rule.IsKept(_glossary.Broken(House.Assemblies.WrittenTypes().SelectMany(Names)));

    [Theory]
    [InlineData("ProspectId", "prospect")]
    [InlineData("_prospects", "prospect")]
    [InlineData("ReadBadRows", "bad row")]
    [InlineData("ofMQLScorecard2", "scorecard")]
    public void A_word_that_is_not_to_be_used_is_seen(string name, string synonym)
    {
        var line = Assert.Single(_glossary.Broken([("here", name)]));

        Assert.Contains($"here: '{name}' says '{synonym}'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prospectus")]
    [InlineData("BadBinRow")]
    [InlineData("LeadId")]
    public void Only_whole_words_count(string name) => Assert.Empty(_glossary.Broken([("here", name)]));

    [Fact]
    public void Names_of_types_members_and_parameters_are_looked_at()
    {
        var names = Names(typeof(Predictive.Learning.FeatureMatrix)).Select(named => named.Name).ToList();

        Assert.Contains("FeatureMatrix", names);
        Assert.Contains("CopyRow", names);
        Assert.Contains("destination", names);
        Assert.Contains("_columns", names);
    }

    private static IEnumerable<(string Place, string Name)> Names(Type type)
    {
        var members = type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.Instance | BindingFlags.Static);
        var parameters = members.OfType<MethodBase>().SelectMany(method => method.GetParameters());
        return members.Select(member => member.Name)
            .Concat(parameters.Select(parameter => parameter.Name ?? ""))
            .Append(type.Name)
            .Where(name => !name.Contains('<', StringComparison.Ordinal))
            .Select(name => (type.FullName!, name));
    }
}
