namespace Predictive.Benchmarks.Serving;

/// <summary>All that is measured, up: the API with both models, a bare endpoint beside each, FastAPI.</summary>
internal sealed class ServedWorld : IDisposable
{
    private const int AtOnce = 32;
    private const int BatchesAtOnce = 4;
    private const int LeadsOfABatch = 1_000;

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("predictive-serve-");
    private readonly List<Server> _servers = [];
    private readonly List<ServeCase> _cases = [];

    private ServedWorld()
    {
    }

    /// <summary>What is asked; the first is one lead of twelve attributes as apps ask.</summary>
    public IReadOnlyList<ServeCase> Cases => _cases;

    /// <summary>Answers the first case too; null where it is not here, or not wanted.</summary>
    public Server? FastApi { get; private set; }

    /// <summary>What it answered in each round.</summary>
    public List<LoadFigures> FastApiFigures { get; } = [];

    /// <summary>All processes that take part.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _servers.SelectMany(server => server.ProcessIds)];

    /// <summary>Trains what is to be served, unless an earlier run did, and starts everything.</summary>
    public static async Task<ServedWorld> StartAsync(string work, bool isAlone)
    {
        var funnel = ServedFunnel.In(Path.Combine(work, "serve"));
        var bodies = new RequestBodies(funnel, DateTime.UtcNow);
        var world = new ServedWorld();
        try
        {
            await world.AddAsync(funnel.AttributeModels, "12 attributes", bodies.OfAttributes, hasGoals: true);
            await world.AddAsync(funnel.EventModels, "account and events", bodies.WithEvents, hasGoals: false);
            if (!isAlone && Server.HasFastApi)
                world.FastApi = world.Kept(await Server.StartFastApiAsync(funnel));
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var server in _servers) server.Dispose();
        _files.Delete(recursive: true);
    }

    private async Task AddAsync(
        string models, string what, Func<int, int, string, IEnumerable<string>> bodies, bool hasGoals)
    {
        var store = Path.Combine(_files.FullName, $"{_servers.Count}.db");
        var ours = Kept(await Server.StartOursAsync(models, store));
        var bare = Kept(await Server.StartBareAsync(WriteLines(
            [await ours.AskAsync(bodies(1, 1, "none").First()), await ours.AskAsync(bodies(1, 1, "words").First())])));
        Add("one lead, reasons in words", 1, "words", 0.8);
        Add("one lead, no reasons", 1, "none", 0.8);
        Add("1,000 leads, no reasons", LeadsOfABatch, "none", 0.7);
        Add("1,000 leads, reasons in words", LeadsOfABatch, "words", null);

        void Add(string name, int leads, string reasons, double? goal) => _cases.Add(new ServeCase(
            $"{name}; {what}", ours, bare,
            new Load(WriteLines(bodies(leads == 1 ? 2_000 : 8, leads, reasons)), leads == 1 ? AtOnce : BatchesAtOnce),
            leads, hasGoals ? goal : null));
    }

    private Server Kept(Server server)
    {
        _servers.Add(server);
        return server;
    }

    private string WriteLines(IEnumerable<string> lines)
    {
        var path = Path.Combine(_files.FullName, Path.GetRandomFileName());
        File.WriteAllLines(path, lines);
        return path;
    }
}
