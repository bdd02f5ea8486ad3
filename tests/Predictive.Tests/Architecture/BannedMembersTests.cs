using System.Reflection;
using Predictive.Tests.Architecture.Planted;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class BannedMembersTests
{
    /// <summary>What a library may not ask: the clock, chance without a seed, the machine and its culture.</summary>
    private static readonly HashSet<string> _banned =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System",
        "System.TimeZoneInfo.get_Local", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Random.get_Shared", "System.Random..ctor()", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Environment.get_MachineName", "System.Environment.get_UserName",
    ];

    private static readonly HashSet<string> _bannedTypes =
        ["System.Diagnostics.Stopwatch", "System.Security.Cryptography.RandomNumberGenerator"];

    [Fact]
    public void Libraries_ask_neither_clock_nor_chance_nor_machine() =>
        Rule.IsKept(Asked(House.Libraries.SelectMany(assembly => assembly.GetTypes())));

    /// <summary>The secrets of keys, and ids that nobody gave, are chance by their nature.</summary>
    [Fact]
    public void The_store_asks_for_chance_alone() => Rule.IsKept(
        Asked(Assembly.Load("Predictive.Store").GetTypes())
            .Where(line => !line.Contains(".RandomNumberGenerator.", StringComparison.Ordinal)
                && !line.EndsWith(".Guid.CreateVersion7", StringComparison.Ordinal)));

    /// <summary>Idempotency keys and waits are chance; who gives no clock waits by that of the system.</summary>
    [Fact]
    public void The_client_asks_for_chance_and_a_clock_to_wait_by_alone() => Rule.IsKept(
        Asked(Assembly.Load("Predictive.Client").GetTypes())
            .Where(line => !line.EndsWith(".Random.get_Shared", StringComparison.Ordinal)
                && !line.EndsWith(".Guid.NewGuid", StringComparison.Ordinal)
                && !line.EndsWith(".TimeProvider.get_System", StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_of_asking_is_seen()
    {
        var seen = Asked(PlantedTypes.All.Where(type => House.Outermost(type) == typeof(BannedCalls)))
            .Select(line => line.Split(" asks ")[1]).ToHashSet();

        Assert.Equal(
            [
                "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.Diagnostics.Stopwatch.StartNew",
                "System.Globalization.CultureInfo.get_CurrentCulture", "System.Guid.NewGuid", "System.Random..ctor()",
                "System.Random.get_Shared",
            ],
            seen.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Asked(IEnumerable<Type> types) =>
        from type in types
        from member in Mentions.MembersOf(type)
        let name = NameOf(member)
        where _banned.Contains(name) || _bannedTypes.Contains(member.DeclaringType?.FullName ?? "")
        select $"{House.Outermost(type).FullName} asks {name}";

    private static string NameOf(MemberInfo member)
    {
        var parameterless = member is ConstructorInfo constructor && constructor.GetParameters().Length == 0;
        return $"{member.DeclaringType?.FullName}.{member.Name}{(parameterless ? "()" : "")}";
    }
}
