using Microsoft.Extensions.ML;
using Microsoft.Extensions.Primitives;
using Microsoft.ML;
using Microsoft.ML.Transforms;
using Predictive.Data;
using Predictive.Learning.Saving;
using Predictive.MLNet.Pipelines;
using Predictive.Registry;

namespace Predictive.MLNet.Serving;

/// <summary>
/// Gives a <c>PredictionEnginePool</c> the version of a model that is in charge, and another one as soon as the
/// registry puts another in charge: a new version, or a champion named or taken back. What cannot be loaded leaves the
/// pool as it is.
/// </summary>
public sealed class RegistryModelLoader : ModelLoader, IDisposable
{
    private readonly MLContext _context = new();
    private readonly ModelRegistry _registry;
    private readonly string _model;
    private readonly FileSystemWatcher _watcher;
    private readonly Lock _reloading = new();
    private Loaded _loaded;

    /// <summary>Loads the version in charge and watches the registry's folder of the model.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="model">The model's name.</param>
    /// <exception cref="BadInputException">There is no such model, or it cannot be loaded.</exception>
    public RegistryModelLoader(ModelRegistry registry, string model)
    {
        ArgumentNullException.ThrowIfNull(registry);
        (_registry, _model) = (registry, model);
        _loaded = Load();
        _watcher = new FileSystemWatcher(Path.Combine(registry.Folder, model)) { EnableRaisingEvents = true };
        _watcher.Created += (_, _) => Reload();
        _watcher.Renamed += (_, _) => Reload();
        _watcher.Changed += (_, _) => Reload();
        _watcher.Deleted += (_, _) => Reload();
    }

    /// <summary>The version that is served, such as <c>leads@0002</c>.</summary>
    public ModelName Served => _loaded.Name;

    /// <inheritdoc/>
    public override IChangeToken GetReloadToken() => _loaded.Token;

    /// <inheritdoc/>
    public override ITransformer GetModel() => _loaded.Model;

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _loaded.Dispose();
    }

    private void Reload()
    {
        lock (_reloading)
        {
            try
            {
                if (_registry.InCharge(_model) == _loaded.Name.Version) return;
                var before = Interlocked.Exchange(ref _loaded, Load());
                before.Replace();
            }
            catch (BadInputException)
            {
                // What is served goes on until a version is in charge that can be loaded.
            }
        }
    }

    private Loaded Load()
    {
        var version = _registry.Load(ModelName.Parse(_model));
        return new Loaded(version.Name, TransformerOf(version.Model.Learned));
    }

    private CustomMappingTransformer<FeatureRow, LikelihoodOutput> TransformerOf(LearnedModel model)
    {
        var mapping = _context.Transforms.CustomMapping<FeatureRow, LikelihoodOutput>(
            (row, output) =>
            {
                var margin = model.Scorer.Margin(row.Values);
                (output.Score, output.Probability) = ((float)margin, (float)model.Calibrator.Chance(margin));
            },
            contractName: null);
        return mapping.Fit(_context.Data.LoadFromEnumerable<FeatureRow>([]));
    }

    private sealed class Loaded(ModelName name, ITransformer model) : IDisposable
    {
        private readonly CancellationTokenSource _replaced = new();

        public ModelName Name => name;

        public ITransformer Model => model;

        public IChangeToken Token => new CancellationChangeToken(_replaced.Token);

        public void Replace() => _replaced.Cancel();

        public void Dispose() => _replaced.Dispose();
    }
}
