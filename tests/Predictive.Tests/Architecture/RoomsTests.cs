using Predictive.Tests.Architecture.Planted;
using Predictive.Tests.Architecture.Planted.Attic;
using Predictive.Tests.Architecture.Planted.Data;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class RoomsTests
{
    private static readonly Rooms _house = new("Predictive", House.Story.GetTypes());
    private static readonly Rooms _planted = new(PlantedTypes.Root, PlantedTypes.All);

    [Fact]
    public void A_room_never_looks_ahead_in_the_story() => Rule.IsKept(_house.LooksAhead());

    [Fact]
    public void A_look_ahead_is_seen_even_in_a_lambda()
    {
        var seen = _planted.LooksAhead().ToList();

        Assert.Contains($"{PlantedTypes.Root}.Data.LooksAhead mentions {PlantedTypes.Root}.Models.Learned", seen);
        Assert.DoesNotContain(seen, line => line.Contains("Models.SecondTaker mentions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_room_that_mentions_a_type_of_the_whole_story_is_seen_and_not_the_other_way_round()
    {
        var seen = _planted.LooksAhead().ToList();

        Assert.Contains($"{PlantedTypes.Root}.Data.KnowsTheEnd mentions {PlantedTypes.Root}.WholeStoryTeller", seen);
        Assert.DoesNotContain(seen, line => line.Contains("WholeStoryTeller mentions", StringComparison.Ordinal));
    }

    [Fact]
    public void The_simulator_shares_no_type_with_what_it_examines() => Rule.IsKept(_house.SharedWithTheSimulator());

    [Fact]
    public void A_shared_type_is_seen() => Assert.Contains(
        $"{PlantedTypes.Root}.Simulation.Candidate mentions {PlantedTypes.Root}.Models.Learned",
        _planted.SharedWithTheSimulator());

    [Fact]
    public void Only_features_models_and_scoring_mention_the_learning_library() =>
        Rule.IsKept(_house.MentionsOfLearning());

    [Fact]
    public void A_mention_of_the_learning_library_is_seen()
    {
        var seen = _planted.MentionsOfLearning().ToList();

        Assert.Contains($"{PlantedTypes.Root}.Evaluation.Numbers mentions Predictive.Learning.FeatureMatrix", seen);
        Assert.All(seen, line => Assert.Contains(".Evaluation.Numbers mentions", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_the_story_stands_in_a_room_or_tells_the_whole_story() =>
        Rule.IsKept(Homeless(_house, new[] { House.Story }.WrittenTypes()));

    [Fact]
    public void A_type_outside_the_rooms_is_seen()
    {
        Type[] types = [typeof(Forgotten), typeof(WholeStoryTeller), typeof(KnowsTheEnd)];

        Assert.StartsWith($"{typeof(Forgotten).FullName} stands in no room", Assert.Single(Homeless(_planted, types)));
    }

    private static IEnumerable<string> Homeless(Rooms rooms, IEnumerable<Type> types) =>
        from type in types
        where !Rooms.All.Contains(rooms.RoomOf(type))
        select $"{type.FullName} stands in no room; the rooms are {string.Join(", ", Rooms.Named)}, and only the root "
            + "itself tells the whole story";
}
