using System.Globalization;
using System.Text;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;

namespace Predictive.Registry;

/// <summary>
/// The policies of a model: <c>models/MODEL/policies/0001/</c> holds the first as it was given, with who registered it
/// and why; the next number holds the next.
/// </summary>
public sealed class RegisteredPolicies
{
    private const string PolicyFile = "policy.yaml";
    private const string RegistrationFile = "registered.json";

    private readonly ModelName _model;

    internal RegisteredPolicies(string registry, ModelName model)
    {
        _model = model;
        Folder = Path.Combine(registry, model.Name, "policies");
    }

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>The numbers, the oldest first.</summary>
    public IReadOnlyList<int> Numbers => !Directory.Exists(Folder)
        ? []
        :
        [
            .. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Where(ModelName.IsVersion)
                .Select(name => int.Parse(name, CultureInfo.InvariantCulture)).Order(),
        ];

    /// <summary>The policy that decides on a day: of those in force then, the last that was registered.</summary>
    /// <param name="day">The day, in the funnel's time zone; null, without dates, asks for the last of all.</param>
    /// <exception cref="BadInputException">A policy's files are not those that were registered.</exception>
    public RegisteredPolicy? InForce(DateOnly? day) => Numbers.Reverse().Select(Load)
        .FirstOrDefault(one => day is not { } asked || one.Policy.IsInForce(asked));

    /// <summary>Loads one and checks it against its checksums.</summary>
    /// <exception cref="BadInputException">
    /// There is none of this number, or its files are not those that were registered.
    /// </exception>
    public RegisteredPolicy Load(int number)
    {
        var folder = FolderOf(number);
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{_model.Name} has no policy {Name(number)}; it has "
                + (Numbers.Count == 0 ? "none." : $"{string.Join(", ", Numbers.Select(Name))}."));
        }

        try
        {
            Checksums.Verify(folder);
            var path = Path.Combine(folder, PolicyFile);
            return new RegisteredPolicy(
                MqlPolicyFile.Load(path, RuleVocabulary.Unknown) with { Number = number },
                RegistryJson.Read<PolicyRegistration>(Path.Combine(folder, RegistrationFile)),
                path);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"The policy {Name(number)} of {_model.Name} cannot be used: {fault.Message}", fault);
        }
    }

    /// <summary>Registers a policy under the next free number, whole or not at all.</summary>
    /// <param name="text">The policy's file as it was given.</param>
    /// <param name="name">What errors in it call it.</param>
    /// <param name="known">The names that its conditions may use.</param>
    /// <param name="registration">Who registers it, when and why.</param>
    /// <exception cref="BadInputException">The policy is wrong.</exception>
    public RegisteredPolicy Register(
        string text, string name, RuleVocabulary known, PolicyRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        MqlPolicyFile.Read(text, name, known);
        var files = new Dictionary<string, byte[]>
        {
            [PolicyFile] = Encoding.UTF8.GetBytes(text),
            [RegistrationFile] = RegistryJson.Bytes(registration),
        };
        files.Add(VersionFiles.Checksums, Checksums.Of(files));
        while (true)
        {
            var number = Numbers is [.., var last] ? last + 1 : 1;
            if (DurableFolder.TryCreate(FolderOf(number), files, registration.At))
            {
                return Load(number);
            }
        }
    }

    private string FolderOf(int number) => Path.Combine(Folder, Name(number));

    private static string Name(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
