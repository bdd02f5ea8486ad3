using Predictive.Data;
using Predictive.Learning;
using Predictive.Simulation;

namespace Predictive.Tests.Leakage;

/// <summary>
/// A world of 40 honest columns, all known when the lead came: one, the request, ranks leads with an area of 0.85
/// alone, others tell a little, most tell nothing; some drift, one was no longer asked for lately, one only of late.
/// </summary>
internal sealed class HonestWorld(ulong seed)
{
    private static readonly DateTime _start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] _activities = ["visit", "open", "click", "download"];

    private readonly SeededRandom _chance = new(seed);
    private readonly List<(string Name, AttributeKind Kind)> _columns = [];
    private readonly List<AttributeValue> _values = [];
    private double _fit;

    /// <summary>So many leads over fifteen months.</summary>
    public LeakWorld Make(int leads)
    {
        var (rows, events) = (new List<Lead>(), new List<FunnelEvent>());
        for (var i = 0; i < leads; i++)
        {
            var time = (i + _chance.NextDouble()) / leads;
            var created = _start.AddDays(450 * time);
            Describe(time);
            var wants = _chance.NextDouble() < 1 / (1 + Math.Exp(-_fit));
            var at = created.AddDays(8 - (45 * Math.Log(1 - _chance.NextDouble())));
            var converted = wants && at < _start.AddDays(450);
            rows.Add(new Lead
            {
                Id = $"L{i:00000}",
                CreatedAt = created,
                CampaignId = $"C{_chance.NextBelow(25)}",
                OutcomeAt = converted ? at : null,
                Attributes = [.. _values],
            });
            Act(rows[^1], events);
        }

        return new LeakWorld(Funnel(), new FunnelRecords
        {
            LeadColumns = [.. _columns.Select(column => new AttributeColumn(column.Name, column.Kind))],
            Leads = rows,
            Events = EventLog.Of(events),
            KnownOn = _start.AddDays(450),
        });
    }

    /// <summary>The values of one lead, and how likely they make it to convert.</summary>
    private void Describe(double time)
    {
        _columns.Clear();
        _values.Clear();
        _fit = -3.9;
        var asks = _chance.NextDouble() < 0.16;
        _fit += asks ? 4.2 : 0;
        Add("request", AttributeKind.Category, AttributeValue.Of(asks ? "demo" : Word(4)));
        for (var i = 0; i < 12; i++)
        {
            Number($"number {i}", Normal(), i < 4 ? 0.25 : 0);
        }

        for (var i = 0; i < 4; i++)
        {
            Number($"size {i}", Math.Round(50 * Math.Exp(1.2 * Normal())), 0);
            Number($"earlier visits {i}", Poisson(2), i == 0 ? 0.15 : 0);
        }

        foreach (var (i, levels) in new[] { 2, 3, 5, 8, 12, 20, 60, 300 }.Index())
        {
            var level = Math.Min(levels - 1, (int)(levels * Math.Pow(_chance.NextDouble(), 2)));
            _fit += i is 2 or 4 or 6 ? 0.5 * (((level * 7) % 5) - 2) / 2 : 0;
            Add($"word {i}", AttributeKind.Category, AttributeValue.Of($"w{level}"));
        }

        var (hasPhone, isGood) = (_chance.NextDouble() < 0.5, _chance.NextDouble() < 0.5);
        _fit += hasPhone && isGood ? 0.5 : 0;
        Add("phone kind", AttributeKind.Category, hasPhone || isGood ? AttributeValue.Of(Word(2)) : default);
        Add("drifting", AttributeKind.Category, AttributeValue.Of(_chance.NextDouble() < 0.2 + (time / 2) ? "x" : "y"));
        Add("asked until lately", AttributeKind.Category, time > 0.9 ? default : Telling());
        Add("asked of late", AttributeKind.Category, time < 0.7 ? default : Telling());
        Add("member since", AttributeKind.Date, AttributeValue.Of(
            _start.AddDays((450 * time) - (900 * _chance.NextDouble()))));
        Add("contract ends", AttributeKind.Date, AttributeValue.Of(
            _start.AddDays((450 * time) + (700 * _chance.NextDouble()))));
        Add("mostly empty", AttributeKind.Category, _chance.NextDouble() < 0.03 ? AttributeValue.Of(Word(3)) : default);
        Add("score of credit", AttributeKind.Number, AttributeValue.Of(Math.Round(600 + (80 * Normal()))));
        while (_columns.Count < 40)
        {
            Add($"flag {_columns.Count}", AttributeKind.Category, AttributeValue.Of(Word(2)));
        }
    }

    private AttributeValue Telling()
    {
        var level = _chance.NextBelow(4);
        _fit += 0.25 * (level - 1.5);
        return AttributeValue.Of($"t{level}");
    }

    /// <summary>Leads that fit do more, before they convert and after.</summary>
    private void Act(Lead lead, List<FunnelEvent> events)
    {
        for (var left = Poisson(lead.OutcomeAt is null ? 5 : 9); left > 0; left--)
        {
            var at = lead.CreatedAt!.Value.AddDays(-25 * Math.Log(1 - _chance.NextDouble()));
            events.Add(new FunnelEvent(lead.Id, _activities[_chance.NextBelow(_activities.Length)], at, []));
        }
    }

    private void Number(string name, double value, double effect)
    {
        _fit += effect * value;
        Add(name, AttributeKind.Number, AttributeValue.Of(value));
    }

    private void Add(string name, AttributeKind kind, AttributeValue value)
    {
        _columns.Add((name, kind));
        _values.Add(value);
    }

    private string Word(int count) => $"v{_chance.NextBelow(count)}";

    private double Poisson(double mean)
    {
        var count = -1;
        for (var left = mean; left >= 0; count++)
        {
            left += Math.Log(1 - _chance.NextDouble());
        }

        return count;
    }

    private double Normal() => Enumerable.Range(0, 12).Sum(_ => _chance.NextDouble()) - 6;

    /// <summary>A funnel file that says no more than what converts, and when leads are looked at.</summary>
    private static FunnelFile Funnel()
    {
        var folder = Directory.CreateTempSubdirectory("predictive-leaks-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named("plain"), 50, seed: 1), folder);
            return FunnelFile.Load(folder) with
            {
                Conversion = ConversionStage.Parse("outcome"),
                Schedule = SnapshotSchedule.OfAges(7),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
