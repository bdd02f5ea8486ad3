using System.Globalization;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Features;
using Predictive.Models;

namespace Predictive.Registry;

/// <summary>The store of versions: a folder a person can read, one folder a model, one a version.</summary>
public sealed class ModelRegistry
{
    /// <summary>A registry in a folder, which need not exist yet.</summary>
    public ModelRegistry(string folder) => Folder = Path.GetFullPath(folder);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Which versions were put in charge, by whom and why.</summary>
    public Champions Champions => new(this);

    /// <summary>The names of all models that have a version, in order.</summary>
    public IReadOnlyList<string> Models() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder))
            .Where(name => ModelName.IsName(name) && Versions(name).Count > 0).Order(StringComparer.Ordinal)];

    /// <summary>The versions of a model, oldest first.</summary>
    public IReadOnlyList<string> Versions(string model) =>
        ModelName.IsName(model) && Path.Combine(Folder, model) is var folder && Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))
                    .Where(ModelName.IsVersion).OrderBy(version => int.Parse(version, CultureInfo.InvariantCulture)),
            ]
            : [];

    /// <summary>
    /// The version that is in charge: the champion where one was named, else the newest; null where there is none.
    /// </summary>
    /// <exception cref="BadInputException">
    /// The champion file cannot be read, or names a version that there is not.
    /// </exception>
    public string? InCharge(string model)
    {
        if (!ModelName.IsName(model))
        {
            return null;
        }

        var versions = Versions(model);
        var path = Path.Combine(Folder, model, ChampionFile.Name);
        return ChampionFile.Read(path) is not [{ Version: var champion }, ..]
            ? versions.Count > 0 ? versions[^1] : null
            : versions.Contains(champion) ? champion : throw NoChampion(path, model, champion, versions);
    }

    /// <summary>
    /// Registers a version under the next free number, whole or not at all, and clears away what runs that were killed
    /// left unfinished beside it.
    /// </summary>
    /// <returns>Its number, such as <c>0001</c>.</returns>
    public string Register(NewVersion made)
    {
        ArgumentNullException.ThrowIfNull(made);
        var model = new ModelName(made.Card.Model, Version: null).Name;
        while (true)
        {
            var versions = Versions(model);
            var last = versions.Count == 0 ? 0 : int.Parse(versions[^1], CultureInfo.InvariantCulture);
            var version = (last + 1).ToString("0000", CultureInfo.InvariantCulture);
            var folder = Path.Combine(Folder, model, version);
            if (DurableFolder.TryCreate(folder, FilesOf(made, version), made.Card.CreatedAt))
            {
                return version;
            }
        }
    }

    /// <summary>Loads a version and checks it against its checksums.</summary>
    /// <exception cref="BadInputException">
    /// There is no such version, or its files are not those that were registered.
    /// </exception>
    public ModelVersion Load(ModelName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var version = name.Version ?? InCharge(name.Name) ?? throw NoModel(name);
        var folder = Path.Combine(Folder, name.Name, version);
        if (!Directory.Exists(folder))
        {
            throw NoModel(name);
        }

        try
        {
            Checksums.Verify(folder);
            return Read(folder);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{name.Name}@{version} cannot be used: {fault.Message}", fault);
        }
    }

    /// <summary>The policies registered for a model.</summary>
    /// <exception cref="BadInputException">A model cannot have this name.</exception>
    public RegisteredPolicies Policies(string model) => new(Folder, new ModelName(model, Version: null));

    /// <summary>
    /// The policy that decides by a version's likelihoods: the registered one in force, else the version's own cut.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="day">The day, in the funnel's time zone; null without dates.</param>
    /// <exception cref="BadInputException">
    /// The policy is about another conversion than the version, or its files are not those that were registered.
    /// </exception>
    public MqlPolicy PolicyOf(ModelVersion version, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (Policies(version.Card.Model).InForce(day)?.Policy is not { } policy)
        {
            return version.OwnPolicy;
        }

        policy.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        return policy;
    }

    /// <summary>The policies that decide by a version's likelihoods, read once for many decisions.</summary>
    /// <exception cref="BadInputException">
    /// A policy is about another conversion than the version, or its files are not those that were registered.
    /// </exception>
    public VersionPolicies PoliciesOf(ModelVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new VersionPolicies(version, Policies(version.Card.Model));
    }

    /// <summary>The card of a version, without loading the model.</summary>
    public ModelCard ReadCard(string model, string version) =>
        RegistryJson.Read<ModelCard>(Path.Combine(Folder, model, version, VersionFiles.Card));

    private static ModelVersion Read(string folder)
    {
        using var catalogue = File.OpenRead(Path.Combine(folder, VersionFiles.Catalogue));
        using var model = File.OpenRead(Path.Combine(folder, VersionFiles.Model));
        var rules = Path.Combine(folder, VersionFiles.Rules);
        var loaded = LeadModel.Load(
            FeatureCatalogue.Load(catalogue), TrackRecordsFile.Read(Path.Combine(folder, VersionFiles.Context)), model);
        return new ModelVersion
        {
            Folder = folder,
            Card = RegistryJson.Read<ModelCard>(Path.Combine(folder, VersionFiles.Card)),
            Model = loaded.With(ConversionValueFiles.Read(folder, loaded)),
            Rules = File.Exists(rules) ? ScoringRulesFile.Load(rules) : null,
        };
    }

    private static Dictionary<string, byte[]> FilesOf(NewVersion made, string version)
    {
        var files = new Dictionary<string, byte[]>
        {
            [VersionFiles.Model] = BytesOf(stream => made.Model.SaveLearned(stream, made.Card.Learner)),
            [VersionFiles.Catalogue] = BytesOf(made.Model.Catalogue.Save),
            [VersionFiles.Context] = TrackRecordsFile.Write(made.Model.Records),
            [VersionFiles.Card] = RegistryJson.Bytes(made.Card with { Version = version }),
            [VersionFiles.Evaluation] = RegistryJson.Bytes(made.Evaluation with { Version = version }),
            [VersionFiles.Funnel] = made.Funnel,
            [VersionFiles.Settings] = SettingsFile.Write(made.Settings),
        };
        if (made.Model.EngineFile is { } engineFile)
        {
            files.Add(VersionFiles.MLNetModel, engineFile.ToArray());
        }

        if (made.Value is { } value)
        {
            ConversionValueFiles.Add(files, value, made.Model);
        }

        if (made.Tuning is { } tuning)
        {
            files.Add(VersionFiles.Tuning, RegistryJson.Bytes(tuning with { Version = version }));
        }

        if (made.Comparison is { } comparison)
        {
            files.Add(VersionFiles.Comparison, RegistryJson.Bytes(comparison with { Version = version }));
        }

        if (made.Rules is { } rules)
        {
            files.Add(VersionFiles.Rules, rules);
        }

        files.Add(VersionFiles.Checksums, Checksums.Of(files));
        return files;
    }

    private static byte[] BytesOf(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static BadInputException NoChampion(
        string path, string model, string champion, IReadOnlyList<string> versions) => new(
        $"{path} puts the version '{ShownText.Of(champion)}' in charge, which {model} does not have; it has "
        + (versions.Count == 0 ? "none" : string.Join(", ", versions))
        + ". Promote one that it has, or remove the file to use the newest.");

    private BadInputException NoModel(ModelName name)
    {
        var models = Models();
        return new BadInputException(models.Count == 0
            ? $"{Folder} holds no model yet; run `predictive train DIR` first."
            : name.Version is not null && models.Contains(name.Name)
                ? $"{name.Name} has no version {name.Version}; it has {string.Join(", ", Versions(name.Name))}."
                : $"{Folder} holds no model '{name.Name}'; it holds {string.Join(", ", models)}."
                    + NearestName.Hint(name.Name, models));
    }
}
