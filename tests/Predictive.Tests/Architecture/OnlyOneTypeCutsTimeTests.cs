using System.Reflection;
using Predictive.Tests.Architecture.Planted;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class OnlyOneTypeCutsTimeTests
{
    private static readonly Rooms _house = new("Predictive", House.Story.GetTypes());
    private static readonly Rooms _planted = new(PlantedTypes.Root, PlantedTypes.All);

    [Fact]
    public void Features_and_scoring_never_mention_funnel_records_or_funnel_events() =>
        Rule.IsKept(RawMentions(_house, "Predictive"));

    [Fact]
    public void A_feature_that_reads_records_is_seen() => Assert.Contains(
        $"{PlantedTypes.Root}.Features.ReadsRecords mentions {PlantedTypes.Root}.Data.FunnelRecords",
        RawMentions(_planted, PlantedTypes.Root));

    [Fact]
    public void Only_the_snapshot_taker_reads_events_and_makes_snapshots() => Assert.Subset(
        new HashSet<string> { "Predictive.Snapshots.SnapshotTaker" },
        TimeCutters(House.Story.GetTypes(), "Predictive").ToHashSet());

    [Fact]
    public void A_second_taker_is_seen() => Assert.Equal(
        [$"{PlantedTypes.Root}.Models.SecondTaker", $"{PlantedTypes.Root}.Snapshots.SnapshotTaker"],
        TimeCutters(PlantedTypes.All, PlantedTypes.Root).Order());

    [Fact]
    public void Outside_the_room_of_snapshots_nobody_makes_one() => Assert.DoesNotContain(
        Makers(House.Assemblies.SelectMany(assembly => assembly.GetTypes()), "Predictive"),
        maker => maker.Namespace != "Predictive.Snapshots");

    [Fact]
    public void A_maker_outside_the_room_of_snapshots_is_seen() => Assert.Contains(
        Makers(PlantedTypes.All, PlantedTypes.Root), maker => maker.Namespace != PlantedTypes.Root + ".Snapshots");

    [Fact]
    public void The_room_of_snapshots_calls_its_two_main_types_what_these_tests_call_them()
    {
        var room = House.Story.GetTypes().Where(type => _house.RoomOf(type) == "Snapshots").ToList();
        if (room.Count > 0)
        {
            Assert.NotNull(House.Story.GetType("Predictive.Snapshots.Snapshot"));
            Assert.NotNull(House.Story.GetType("Predictive.Snapshots.SnapshotTaker"));
        }

        Assert.NotNull(House.Story.GetType("Predictive.Data.FunnelRecords")?.GetProperty("Events"));
    }

    private static IEnumerable<string> RawMentions(Rooms rooms, string root) => rooms.Mentioning(
        ["Features", "Scoring"], [root + ".Data.FunnelRecords", root + ".Data.FunnelEvent", root + ".Data.EventLog"]);

    private static IEnumerable<string> TimeCutters(IEnumerable<Type> types, string root)
    {
        var all = types.ToList();
        var readers = all.Where(type => Mentions.MembersOf(type).Any(member => member.Name == "get_Events"
            && member.DeclaringType?.FullName == root + ".Data.FunnelRecords"));
        return readers.Select(House.Outermost).Intersect(Makers(all, root)).Select(type => type.FullName!);
    }

    private static IEnumerable<Type> Makers(IEnumerable<Type> types, string root) =>
        from type in types
        let outer = House.Outermost(type)
        where outer.FullName != root + ".Snapshots.Snapshot"
        where Mentions.MembersOf(type).OfType<MethodBase>().Any(method => Makes(method, root + ".Snapshots.Snapshot"))
        select outer;

    private static bool Makes(MethodBase method, string snapshot) => method.DeclaringType?.FullName == snapshot
        && (method.IsConstructor || method.Name == "<Clone>$" || IsFactory(method, snapshot));

    private static bool IsFactory(MethodBase method, string snapshot) =>
        method is MethodInfo { IsStatic: true } made && made.ReturnType.FullName == snapshot;
}
