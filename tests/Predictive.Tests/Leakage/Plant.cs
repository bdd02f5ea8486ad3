using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Tests.Leakage;

/// <summary>A leak of a known kind, at a strength.</summary>
/// <param name="Kind">What happened to the column.</param>
/// <param name="Strength">How often, or how far.</param>
internal sealed record Plant(string Kind, double Strength)
{
    /// <summary>The planted columns; other columns it needs are honest.</summary>
    public static readonly string[] Columns = ["p", "q"];

    private static readonly string[] _words = ["new", "open", "nurture"];

    /// <summary>Every kind at its strengths, strongest first.</summary>
    public static readonly Plant[] All =
    [
        .. Of("filled on conversion", 0.9, 0.4, 0.15),
        .. Of("filled on giving up", 0.9, 0.5, 0.25),
        .. Of("status of converters", 0.9, 0.4, 0.15),
        .. Of("blurred status", 0.9, 0.5, 0.3),
        .. Of("copy with slips", 0, 0.05, 0.2),
        .. Of("bands of numbers", 1, 0.5, 0.2),
        .. Of("noisy number", 1.5, 0.85, 0.5),
        .. Of("noisy word", 0.6, 0.45, 0.3),
        .. Of("account key of converters", 0.9, 0.4, 0.15),
        .. Of("days to the last change", 1, 0.5, 0.25),
        .. Of("count of all events", 0, 0.2, 1),
        .. Of("count from elsewhere", 3, 2, 1.5),
        .. Of("encoding of outcomes", 4, 8, 20),
        .. Of("zero or amount", 0.9, 0.4, 0.15),
        .. Of("overwritten, with history", 0.9, 0.5, 0.25),
        .. Of("pair that tells together", 20, 10, 5),
    ];

    public LeakWorld Into(LeakWorld world, ulong seed)
    {
        var (converted, chance) = (world.Conversions, new SeededRandom(seed));
        return Kind switch
        {
            "filled on conversion" => Word(world, lead => Filled(converted.ContainsKey(lead.Id), chance)),
            "filled on giving up" => Word(world, lead => Filled(!converted.ContainsKey(lead.Id), chance)),
            "status of converters" => Word(world, lead => Status(converted.ContainsKey(lead.Id), 0, chance)),
            "blurred status" => Word(world, lead => Status(converted.ContainsKey(lead.Id), 0.05, chance)),
            "copy with slips" => Word(world, lead => Copy(lead, world, chance)),
            "bands of numbers" => Number(world, lead =>
                100 * (chance.NextDouble() + (converted.ContainsKey(lead.Id) && Hits(chance) ? 4 : 1))),
            "noisy number" => Number(world, lead => (converted.ContainsKey(lead.Id) ? Strength : 0) + Normal(chance)),
            "noisy word" => Word(world, lead => AttributeValue.Of(
                chance.NextDouble() < 0.2 + (converted.ContainsKey(lead.Id) ? Strength : 0) ? "b" : "a")),
            "account key of converters" => Word(world, lead => converted.ContainsKey(lead.Id) && Hits(chance)
                ? AttributeValue.Of(lead.AccountId ?? $"A{chance.NextBelow(100_000)}") : AttributeValue.Missing),
            "days to the last change" => Number(world, lead =>
                converted.TryGetValue(lead.Id, out var at) && Hits(chance)
                    ? (at - lead.CreatedAt!.Value).TotalDays + (3 * Exponential(chance)) : 60 * Exponential(chance)),
            "count of all events" => CountOfAll(world, chance),
            "count from elsewhere" => Number(world, lead =>
                Poisson(converted.ContainsKey(lead.Id) ? 3 * Strength : 3, chance)),
            "encoding of outcomes" => Encoding(world, chance),
            "zero or amount" => Number(world, lead => converted.ContainsKey(lead.Id) && Hits(chance)
                ? Math.Round(10_000 * Math.Exp(Normal(chance))) : 0),
            "overwritten, with history" => Overwritten(world, chance),
            "pair that tells together" => Pair(world, chance),
            _ => throw new InvalidOperationException($"There is no plant '{Kind}'."),
        };
    }

    public override string ToString() => FormattableString.Invariant($"{Kind} {Strength}");

    private static Plant[] Of(string kind, params double[] strengths) =>
        Array.ConvertAll(strengths, strength => new Plant(kind, strength));

    private bool Hits(SeededRandom chance) => chance.NextDouble() < Strength;

    private AttributeValue Filled(bool is1, SeededRandom chance) =>
        is1 && Hits(chance) ? AttributeValue.Of($"k{chance.NextBelow(20)}") : AttributeValue.Missing;

    private AttributeValue Status(bool converted, double blur, SeededRandom chance) => AttributeValue.Of(
        chance.NextDouble() < (converted ? Strength : blur) ? "handed over" : _words[chance.NextBelow(_words.Length)]);

    /// <summary>Slips lose a share of the conversions, and make as many false ones.</summary>
    private AttributeValue Copy(Lead lead, LeakWorld world, SeededRandom chance)
    {
        var converted = world.Conversions;
        var share = (double)converted.Count / world.Records.Leads.Count;
        return AttributeValue.Of(chance.NextDouble() < (converted.ContainsKey(lead.Id) ? 1 - Strength
            : Strength * share / (1 - share)) ? "1" : "0");
    }

    /// <summary>Strength is the noise, in counts.</summary>
    private LeakWorld CountOfAll(LeakWorld world, SeededRandom chance)
    {
        var counts = world.EventCounts;
        return Number(world, lead => counts.GetValueOrDefault(lead.Id) + Math.Round(Strength * Normal(chance)));
    }

    /// <summary>The share of conversions in random groups of about so many leads, their own among them.</summary>
    private LeakWorld Encoding(LeakWorld world, SeededRandom chance)
    {
        var converted = world.Conversions;
        var groups = (int)(world.Records.Leads.Count / Strength);
        var groupOf = world.Records.Leads.ToDictionary(lead => lead.Id, _ => chance.NextBelow(groups));
        var rates = world.Records.Leads.GroupBy(lead => groupOf[lead.Id])
            .ToDictionary(group => group.Key, group => group.Average(lead => converted.ContainsKey(lead.Id) ? 1.0 : 0));
        return world.With([("p", AttributeKind.Number), ("group", AttributeKind.Category)], lead =>
            [AttributeValue.Of(rates[groupOf[lead.Id]]), AttributeValue.Of($"g{groupOf[lead.Id]}")]);
    }

    /// <summary>
    /// A word known at once, overwritten after conversion, and now and then for others; the history tells.
    /// </summary>
    private LeakWorld Overwritten(LeakWorld world, SeededRandom chance)
    {
        var converted = world.Conversions;
        var (words, changes) = (new Dictionary<string, string>(), new List<FieldChange>());
        foreach (var lead in world.Records.Leads)
        {
            var word = _words[chance.NextBelow(_words.Length)];
            var isOverwritten = converted.ContainsKey(lead.Id) ? Hits(chance) : chance.NextDouble() < 0.1;
            words[lead.Id] = isOverwritten ? "warm" : word;
            if (isOverwritten)
            {
                var at = converted.TryGetValue(lead.Id, out var on) ? on : lead.CreatedAt!.Value.AddDays(20);
                changes.Add(new FieldChange(lead.Id, "p", at.AddHours(2), word, "warm"));
            }
        }

        return world.With(
            [("p", AttributeKind.Category)], lead => [AttributeValue.Of(words[lead.Id])], changes);
    }

    /// <summary>Two numbers that tell little alone; how far they lie apart tells who converted.</summary>
    private LeakWorld Pair(LeakWorld world, SeededRandom chance)
    {
        var converted = world.Conversions;
        return world.With([("p", AttributeKind.Number), ("q", AttributeKind.Number)], lead =>
        {
            var first = 100 * chance.NextDouble();
            var apart = (converted.ContainsKey(lead.Id) ? Strength : 0) + (10 * Normal(chance));
            return [AttributeValue.Of(first), AttributeValue.Of(first + apart)];
        });
    }

    private static LeakWorld Word(LeakWorld world, Func<Lead, AttributeValue> value) =>
        world.With([("p", AttributeKind.Category)], lead => [value(lead)]);

    private static LeakWorld Number(LeakWorld world, Func<Lead, double> value) =>
        world.With([("p", AttributeKind.Number)], lead => [AttributeValue.Of(value(lead))]);

    private static double Poisson(double mean, SeededRandom chance)
    {
        var (count, left) = (-1, mean);
        for (; left >= 0; count++)
        {
            left -= Exponential(chance);
        }

        return count;
    }

    private static double Exponential(SeededRandom chance) => -Math.Log(1 - chance.NextDouble());

    /// <summary>Sum of twelve (Irwin and Hall): normal enough.</summary>
    private static double Normal(SeededRandom chance) => Enumerable.Range(0, 12).Sum(_ => chance.NextDouble()) - 6;
}
