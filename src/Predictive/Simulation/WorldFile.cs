using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Predictive.Simulation;

/// <summary>Reads a world's YAML; what it does not say stays as <see cref="World"/> has it.</summary>
internal static class WorldFile
{
    /// <param name="reader">The YAML.</param>
    /// <param name="place">What errors call it.</param>
    /// <param name="name">The world's name unless the YAML says otherwise.</param>
    public static World Read(TextReader reader, string place, string name)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
                throw new WorldException($"{place} holds no settings; it must be a mapping such as 'sales: ...'.");
            return World(new WorldSection(root, place), name, place);
        }
        catch (YamlException exception)
        {
            throw new WorldException(
                $"{place}, line {exception.Start.Line}: not valid YAML: {exception.Message}", exception);
        }
    }

    private static World World(WorldSection root, string name, string place)
    {
        var usual = new World { Name = root.Text("name") ?? name };
        var world = usual with
        {
            From = root.Day("from", usual.From),
            KnownOn = root.Day("knownOn", usual.KnownOn),
            TruthAges = root.Wholes("truthAges", usual.TruthAges),
            TruthHorizons = root.Wholes("truthHorizons", usual.TruthHorizons),
            Conversion = Conversion(root.Section("conversion")),
            Audience = Audience(root.Section("audience")),
            Sales = Sales(root.Section("sales")),
            Season = Season(root.Section("season")),
            Drift = Drift(root.Section("drift")),
            Dirt = Dirt(root.Section("dirt")),
        };
        root.RefuseUnknownKeys();
        if (world.KnownOn.DayNumber - world.From.DayNumber is < 30 or > 3660)
            throw new WorldException($"{place}: from {CsvText.Day(world.From)} to knownOn {CsvText.Day(world.KnownOn)} "
                + "must be between 30 days and 10 years.");
        return world;
    }

    private static ConversionSettings Conversion(WorldSection? section)
    {
        var usual = new ConversionSettings();
        return Read(section, usual, asked => new ConversionSettings
        {
            Base = asked.Number("base", usual.Base),
            Fit = asked.Number("fit", usual.Fit),
            HiddenFit = asked.Number("hiddenFit", usual.HiddenFit),
            Intent = asked.Number("intent", usual.Intent),
            Source = asked.Number("source", usual.Source),
            Collector = asked.Number("collector", usual.Collector),
            DelayDays = asked.Number("delayDays", usual.DelayDays),
        });
    }

    private static AudienceSettings Audience(WorldSection? section)
    {
        var usual = new AudienceSettings();
        return Read(section, usual, asked => new AudienceSettings
        {
            LeadsPerAccount = asked.Number("leadsPerAccount", usual.LeadsPerAccount),
            Collectors = asked.Number("collectors", usual.Collectors),
            Researchers = asked.Number("researchers", usual.Researchers),
            ResearchDays = asked.Number("researchDays", usual.ResearchDays),
            Activity = asked.Number("activity", usual.Activity),
            MachineOpens = asked.Number("machineOpens", usual.MachineOpens),
            MailScanners = asked.Number("mailScanners", usual.MailScanners),
        });
    }

    private static SalesSettings Sales(WorldSection? section)
    {
        var usual = new SalesSettings();
        return Read(section, usual, asked => new SalesSettings
        {
            Effect = asked.Number("effect", usual.Effect),
            EffectPerFit = asked.Number("effectPerFit", usual.EffectPerFit),
            RepSpread = asked.Number("repSpread", usual.RepSpread),
            Reps = asked.Whole("reps", usual.Reps),
            Capacity = asked.Number("capacity", usual.Capacity),
            ByChance = asked.Number("byChance", usual.ByChance),
            Draw = Draw(asked.Section("draw")),
            WinRate = asked.Number("winRate", usual.WinRate),
            DealAmount = asked.Number("dealAmount", usual.DealAmount),
        });
    }

    private static WorkDraw? Draw(WorldSection? section) => Read(section, null, asked =>
    {
        var usual = new WorkDraw();
        return new WorkDraw
        {
            Age = asked.Whole("age", usual.Age),
            Points = asked.Number("points", usual.Points),
            Chance = asked.Number("chance", usual.Chance),
            ChanceBelow = asked.Number("chanceBelow", usual.ChanceBelow),
        };
    });

    private static SeasonSettings Season(WorldSection? section)
    {
        var usual = new SeasonSettings();
        return Read(section, usual, asked => new SeasonSettings
        {
            Volume = asked.Number("volume", usual.Volume),
            Conversion = asked.Number("conversion", usual.Conversion),
            PeakMonth = asked.Whole("peakMonth", usual.PeakMonth),
        });
    }

    private static DriftSettings? Drift(WorldSection? section) => Read(section, null, asked =>
    {
        var channel = asked.Text("channel") ?? throw new WorldException("The world's 'drift' needs a 'channel'.");
        var from = asked.Day("from", default);
        var usual = new DriftSettings { Channel = channel, From = from };
        return from == default
            ? throw new WorldException("The world's 'drift' needs a day 'from'.")
            : usual with
            {
                Effect = asked.Number("effect", usual.Effect),
                Volume = asked.Number("volume", usual.Volume),
            };
    });

    private static DirtSettings Dirt(WorldSection? section)
    {
        var usual = new DirtSettings();
        return Read(section, usual, asked => new DirtSettings
        {
            BadDates = asked.Number("badDates", usual.BadDates),
            DuplicateIds = asked.Number("duplicateIds", usual.DuplicateIds),
            OrphanEvents = asked.Number("orphanEvents", usual.OrphanEvents),
            BadNumbers = asked.Number("badNumbers", usual.BadNumbers),
        });
    }

    private static T Read<T>(WorldSection? section, T usual, Func<WorldSection, T> read)
    {
        if (section is null) return usual;
        var settings = read(section);
        section.RefuseUnknownKeys();
        return settings;
    }
}
