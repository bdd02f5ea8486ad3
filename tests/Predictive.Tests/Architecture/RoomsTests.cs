using Predictive.Tests.Architecture.Planted;
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
    public void Every_type_of_the_story_stands_in_a_room_of_the_story()
    {
        var homeless =
            from type in new[] { House.Story }.WrittenTypes()
            where !Rooms.All.Contains(_house.RoomOf(type))
            select $"{type.FullName} stands in no room; the rooms are {string.Join(", ", Rooms.All)}";
        Rule.IsKept(homeless);
    }

    [Fact]
    public void A_type_outside_the_rooms_is_seen() =>
        Assert.DoesNotContain(_planted.RoomOf(typeof(OpenClass)), Rooms.All);
}
