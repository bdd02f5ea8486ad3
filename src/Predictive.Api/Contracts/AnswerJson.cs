using System.Text.Json;
using System.Text.Json.Serialization;

namespace Predictive.Api.Contracts;

/// <summary>Writes by code that is made when the program is built what <see cref="ScoreWriter"/> writes once.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ScoreResponse))]
internal sealed partial class AnswerJson : JsonSerializerContext;
