using Predictive.Data.Reading;
using Xunit;

namespace Predictive.Tests.Data.Reading;

/// <summary>The quick index finds what a dictionary finds, or says that it does not hold the key.</summary>
public sealed class KeyIndexTests
{
    private const string Letters = "ab0-\0";

    [Fact]
    public void A_key_has_the_place_that_a_dictionary_gives_it()
    {
        var random = new Random(4);
        var keys = Enumerable.Range(0, 20_000).Select(_ => Random(random)).Distinct().ToArray();
        var index = new KeyIndex(keys);
        var places = keys.Index().ToDictionary(one => one.Item, one => one.Index);

        foreach (var key in keys)
            Assert.Equal(IsHeld(key) ? places[key] : -1, index.PlaceOf(key));
        for (var i = 0; i < 20_000; i++)
        {
            var asked = Random(random);
            Assert.Equal(IsHeld(asked) ? places.GetValueOrDefault(asked, -1) : -1, index.PlaceOf(asked));
        }
    }

    [Fact]
    public void Numbered_keys_are_all_held()
    {
        string[] keys = [.. Enumerable.Range(0, 200_000).Select(i => $"L{i}")];
        var index = new KeyIndex(keys);

        Assert.All(keys.Index(), one => Assert.Equal(one.Index, index.PlaceOf(one.Item)));
        Assert.Equal(-1, index.PlaceOf("L200000"));
        Assert.Equal(-1, index.PlaceOf("L"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0")]
    [InlineData("Zo\u00eb")]
    [InlineData("1234567890123456789012345")]
    public void Keys_beyond_24_ASCII_letters_are_looked_up_elsewhere(string key)
    {
        Assert.Equal(-1, new KeyIndex([key, "a"]).PlaceOf(key));
        Assert.Equal(1, new KeyIndex([key, "a"]).PlaceOf("a"));
    }

    [Fact]
    public void People_are_found_under_keys_that_the_index_does_not_hold()
    {
        var keys = new PersonKeys();
        keys.Note("003D000000QLXv6IAH", new Person("short"));
        keys.Note(new string('9', 36), new Person("long"));
        keys.Note("Zo\u00eb", new Person("wide"));
        keys.Note("Zo\u00eb", new Person("a later note"));
        keys.Close();

        Assert.True(keys.TryFind("003D000000QLXv6IAH", out var found) && found.Id == "short");
        Assert.True(keys.TryFind(new string('9', 36), out found) && found.Id == "long");
        Assert.True(keys.TryFind("Zo\u00eb", out found) && found.Id == "wide");
        Assert.False(keys.TryFind("003D000000QLXv6IAI", out _));
    }

    private static string Random(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(1, 27)).Select(_ => Letters[random.Next(random.Next(1, Letters.Length + 1))]));

    private static bool IsHeld(string key) => key.Length <= 24 && key[^1] != '\0';
}
