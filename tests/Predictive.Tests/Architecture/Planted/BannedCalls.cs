using System.Diagnostics;
using System.Globalization;

namespace Predictive.Tests.Architecture.Planted;

/// <summary>Asks the clock, chance and the machine, where it is easy to see and where it is not.</summary>
public static class BannedCalls
{
    public static DateTime Plain() => DateTime.Now;

    public static Func<DateTime> InLambda() => () => DateTime.UtcNow;

    public static IEnumerable<int> InIterator(int sides)
    {
        yield return Random.Shared.Next(sides);
        yield return new Random().Next(sides);
        yield return new Random(7).Next(sides);
    }

    public static async Task<string> InTaskAsync()
    {
        await Task.CompletedTask;
        return Guid.NewGuid().ToString() + CultureInfo.CurrentCulture + CultureInfo.InvariantCulture;
    }

    public static T InGeneric<T>(Func<Stopwatch, T> use) => use(Stopwatch.StartNew());
}
