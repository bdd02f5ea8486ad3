using Predictive.Data;

namespace Predictive.Registry;

/// <summary>Puts versions in charge, and keeps who did it and why.</summary>
/// <param name="registry">The registry.</param>
public sealed class Champions(ModelRegistry registry)
{
    private const int LongestName = 200;
    private const int LongestReason = 1000;
    private const int Attempts = 250;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How versions of a model came to be in charge, the latest change first.</summary>
    /// <exception cref="BadInputException">Its file cannot be read.</exception>
    public IReadOnlyList<ChampionChange> ChangesOf(string model) =>
        ModelName.IsName(model) ? ChampionFile.Read(PathOf(model)) : [];

    /// <summary>Makes a version the champion, once it has shown that it loads.</summary>
    /// <param name="version">The version; it must be stated.</param>
    /// <param name="by">Who decides this.</param>
    /// <param name="why">Why.</param>
    /// <param name="now">The time (UTC).</param>
    /// <exception cref="BadInputException">
    /// There is no such version, it does not load, it is the champion already, or who or why is not said.
    /// </exception>
    public ChampionChange Promote(ModelName version, string by, string why, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(version);
        var number = version.Version ?? throw new BadInputException(
            $"Say which version of {version.Name} to promote, such as {version.Name}@0002.");
        registry.Load(version);
        using var turn = Turn(version.Name);
        var changes = ChangesOf(version.Name);
        if (changes is [{ Version: var champion }, ..] && champion == number)
        {
            throw new BadInputException($"{version} is in charge already.");
        }

        return Append(version.Name, changes, ChampionAct.Promotion, number, by, why, now);
    }

    /// <summary>Makes the champion before this one the champion again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="by">Who decides this.</param>
    /// <param name="why">Why.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="from">The version that is to go; null for whichever is in charge.</param>
    /// <exception cref="BadInputException">
    /// There is no earlier champion, it does not load, another version is in charge, or who or why is not said.
    /// </exception>
    public ChampionChange Rollback(string model, string by, string why, DateTime now, string? from = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var name = new ModelName(model, Version: null).Name;
        using var turn = Turn(name);
        var changes = ChangesOf(name);
        if (from is not null && registry.InCharge(name) is var champion && champion != from)
        {
            throw new BadInputException($"{name}@{from} is not in charge; {name}@{champion} is.");
        }

        var earlier = Earlier(name, changes);
        registry.Load(new ModelName(name, earlier));
        return Append(name, changes, ChampionAct.Rollback, earlier, by, why, now);
    }

    private ChampionChange Append(
        string model, IReadOnlyList<ChampionChange> changes, ChampionAct act, string version, string by, string why,
        DateTime now)
    {
        var change = new ChampionChange
        {
            Act = act,
            Version = version,
            Before = registry.InCharge(model)!,
            At = now,
            By = Said("who decides it", by, LongestName),
            Why = Said("why", why, LongestReason),
        };
        ChampionFile.Write(PathOf(model), [change, .. changes]);
        return change;
    }

    /// <summary>A rollback undoes the promotion before it, so that the next one goes further back.</summary>
    private static string Earlier(string model, IReadOnlyList<ChampionChange> changes)
    {
        var champions = new Stack<string>();
        foreach (var change in changes.Reverse())
        {
            if (change.Act == ChampionAct.Rollback)
            {
                champions.TryPop(out _);
            }
            else
            {
                champions.Push(change.Before);
            }
        }

        return champions.TryPop(out var earlier)
            ? earlier
            : throw new BadInputException($"{model} has no earlier champion to go back to: promote one.");
    }

    private static string Said(string what, string? text, int most)
    {
        var said = (text ?? "").Trim();
        return said.Length is 0 || said.Length > most || said.Any(char.IsControl)
            ? throw new BadInputException(FormattableString.Invariant(
                $"Say {what}, in one line of 1 to {most} characters; got {said.Length} characters."))
            : said;
    }

    /// <summary>One change at a time, whichever process makes it; the turn ends when this is closed.</summary>
    private FileStream Turn(string model)
    {
        if (registry.Versions(model).Count == 0)
        {
            registry.Load(new ModelName(model, Version: null));
        }

        var path = Path.Combine(registry.Folder, model, ".champion-turn");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(_pause);
            }
        }
    }

    private string PathOf(string model) => Path.Combine(registry.Folder, model, ChampionFile.Name);
}
