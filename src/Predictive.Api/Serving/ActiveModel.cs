using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Api.Serving;

/// <summary>
/// Keeps the version in charge loaded. A newer one takes over between two requests; one that does not load changes
/// nothing but what readiness says.
/// </summary>
internal sealed partial class ActiveModel(
    ModelRegistry registry, ServingOptions options, TimeProvider time, ILogger<ActiveModel> log)
{
    /// <summary>A version that did not load is tried again after so many checks.</summary>
    private const int ChecksUntilRetry = 10;

    private readonly Lock _gate = new();
    private volatile ServingState? _state;
    private long _refusedAt;

    /// <summary>The version that answers, as last seen; null where none does.</summary>
    public ServedVersion? Served => _state?.Served;

    /// <summary>What is served, without a lock; the registry is only asked where every request is to see it.</summary>
    public ServingState Current() =>
        _state is { } state && options.CheckEvery > TimeSpan.Zero ? state : Refresh();

    /// <summary>Looks at the registry and loads the version in charge, where it is another one.</summary>
    public ServingState Refresh()
    {
        lock (_gate)
        {
            return _state = Look(_state);
        }
    }

    private ServingState Look(ServingState? now)
    {
        VersionStamp? wanted = null;
        try
        {
            if (Wanted() is not { } name)
            {
                return Empty(now);
            }

            wanted = VersionStamp.Of(registry, name);
            if (wanted == now?.Served?.Stamp)
            {
                return now.Trouble is null ? now : new ServingState(now.Served, null, []);
            }

            if (wanted == now?.Refused && !IsOver(ref _refusedAt, ChecksUntilRetry * options.CheckEvery))
            {
                return now;
            }

            var version = registry.Load(name);
            var served = new ServedVersion(version, registry.PoliciesOf(version), wanted);
            served.WarmUp(time.GetUtcNow().UtcDateTime);
            LogServing(name);
            return new ServingState(served, null, []);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever is wrong with a version must not take away the one that answers.
            return Refuse(now, wanted, fault.Message);
        }
    }

    private ServingState Refuse(ServingState? now, VersionStamp? wanted, string why)
    {
        Volatile.Write(ref _refusedAt, time.GetTimestamp());
        if (now?.Trouble != why)
        {
            LogTrouble(why);
        }

        return new ServingState(now?.Served, why, [], wanted);
    }

    private ServingState Empty(ServingState? now)
    {
        string[] commands =
        [
            "dotnet run -c Release --project src/Predictive.Console -- quickstart",
            "predictive train DIR",
        ];
        var why = $"{registry.Folder} holds no model yet. Run `{commands[0]}` to train one on the sample data, or "
            + $"`{commands[1]}` on your own; the API finds it by itself.";
        return Refuse(now, null, why) with { Commands = commands };
    }

    /// <summary>The version that should answer; null where the registry is empty.</summary>
    private ModelName? Wanted()
    {
        if (options.Model is { } model)
        {
            var name = ModelName.Parse(model);
            var version = name.Version ?? registry.InCharge(name.Name);
            return version is null && registry.Models().Count == 0 ? null : name with { Version = version };
        }

        var models = registry.Models();
        return models.Count switch
        {
            0 => null,
            1 => new ModelName(models[0], registry.InCharge(models[0])),
            _ => throw new BadInputException($"{registry.Folder} holds the models {string.Join(", ", models)}. "
                + $"Say which to serve: `--Predictive:Model={models[0]}`, or Predictive__Model in the environment."),
        };
    }

    private bool IsOver(ref long since, TimeSpan span) => time.GetElapsedTime(Volatile.Read(ref since)) >= span;

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving {Version}.")]
    private partial void LogServing(ModelName version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble}")]
    private partial void LogTrouble(string trouble);
}
