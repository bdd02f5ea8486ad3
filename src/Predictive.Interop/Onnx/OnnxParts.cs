using System.Buffers.Binary;

namespace Predictive.Interop.Onnx;

/// <summary>The small messages of ONNX: tensors, attributes, and what an input or output is.</summary>
internal static class OnnxParts
{
    /// <summary>A tensor of doubles with one dimension.</summary>
    public static ProtoMessage Tensor(string name, ReadOnlySpan<double> values)
    {
        var bytes = new byte[values.Length * sizeof(double)];
        for (var at = 0; at < values.Length; at++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at * sizeof(double)), values[at]);
        }

        return Tensor(name, OnnxCode.DoubleElement, values.Length, bytes);
    }

    /// <summary>A tensor of whole numbers with one dimension.</summary>
    public static ProtoMessage Tensor(string name, ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (var at = 0; at < values.Length; at++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at * sizeof(long)), values[at]);
        }

        return Tensor(name, OnnxCode.Int64Element, values.Length, bytes);
    }

    /// <summary>A tensor of bytes with one dimension.</summary>
    public static ProtoMessage Tensor(string name, byte[] values) =>
        Tensor(name, OnnxCode.ByteElement, values.Length, values);

    public static ProtoMessage Int(string name, long value) =>
        Attribute(name, OnnxCode.IntAttribute).Add(OnnxField.Attribute.Int, value);

    public static ProtoMessage Ints(string name, IEnumerable<long> values) =>
        Attribute(name, OnnxCode.IntsAttribute)
            .AddAll(OnnxField.Attribute.Ints, values, (message, field, value) => message.Add(field, value));

    public static ProtoMessage Strings(string name, IEnumerable<string> values) =>
        Attribute(name, OnnxCode.StringsAttribute)
            .AddAll(OnnxField.Attribute.Strings, values, (message, field, value) => message.Add(field, value));

    public static ProtoMessage OfTensor(string name, ProtoMessage tensor) =>
        Attribute(name, OnnxCode.TensorAttribute).Add(OnnxField.Attribute.Tensor, tensor);

    /// <summary>An input or output of shape [N, 1].</summary>
    public static ProtoMessage Value(string name, int element)
    {
        var shape = new ProtoMessage()
            .Add(OnnxField.Type.Dim, new ProtoMessage().Add(OnnxField.Type.DimName, "N"))
            .Add(OnnxField.Type.Dim, new ProtoMessage().Add(OnnxField.Type.DimValue, 1));
        var tensor = new ProtoMessage().Add(OnnxField.Type.ElementType, element).Add(OnnxField.Type.Shape, shape);
        return new ProtoMessage()
            .Add(OnnxField.ValueInfo.Name, name)
            .Add(OnnxField.ValueInfo.Type, new ProtoMessage().Add(OnnxField.Type.TensorType, tensor));
    }

    private static ProtoMessage Attribute(string name, int type) =>
        new ProtoMessage().Add(OnnxField.Attribute.Name, name).Add(OnnxField.Attribute.Type, type);

    private static ProtoMessage Tensor(string name, int element, int length, byte[] bytes) => new ProtoMessage()
        .Add(OnnxField.Tensor.Dims, length)
        .Add(OnnxField.Tensor.DataType, element)
        .Add(OnnxField.Tensor.Name, name)
        .Add(OnnxField.Tensor.Bytes, bytes);
}
