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
    private long _lookedAt;
    private long _refusedAt;

    /// <summary>
    /// What is served; the registry is asked at most once every <see cref="ServingOptions.CheckEvery"/>.
    /// </summary>
    public ServingState Current()
    {
        var state = _state;
        if (state is not null && !IsOver(ref _lookedAt, options.CheckEvery))
        {
            return state;
        }

        if (!_gate.TryEnter())
        {
            if (state is not null)
            {
                return state;
            }

            _gate.Enter();
        }

        try
        {
            if (_state is null || IsOver(ref _lookedAt, options.CheckEvery))
            {
                _state = Look(_state);
                Volatile.Write(ref _lookedAt, time.GetTimestamp());
            }

            return _state;
        }
        finally
        {
            _gate.Exit();
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

            var served = new ServedVersion(registry.Load(name), wanted);
            LogServing(name);
            return new ServingState(served, null, []);
        }
        catch (Exception fault) when (fault is BadInputException or IOException or UnauthorizedAccessException
            or InvalidDataException or ArgumentException or FormatException or KeyNotFoundException)
        {
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
