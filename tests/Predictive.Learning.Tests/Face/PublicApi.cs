using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Predictive.Learning.Tests.Face;

/// <summary>Writes down everything that others can see of an assembly, one line a member, in a fixed order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<Type, string> _words = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(type.Namespace).Append('.').Append(NameOf(type));
            text.Append(ParentsOf(type)).Append('\n');
            foreach (var member in MembersOf(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string KindOf(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsValueType) return "struct";
        return type switch
        {
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsSealed: true } => "sealed class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
    }

    private static string ParentsOf(Type type)
    {
        var isPlain = type.BaseType is null || type.IsEnum || type.BaseType == typeof(object)
            || type.BaseType == typeof(ValueType);
        var parents = type.GetInterfaces().Where(_ => !type.IsEnum).Select(NameOf).Order(StringComparer.Ordinal);
        string[] all = [.. isPlain ? [] : new[] { NameOf(type.BaseType!) }, .. parents];
        return all.Length == 0 ? "" : $" : {string.Join(", ", all)}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        foreach (var member in type.GetMembers(Declared))
        {
            var line = member switch
            {
                ConstructorInfo made when IsSeen(made) => $"new({ParametersOf(made)})",
                MethodInfo asked when IsSeen(asked) && !IsAccessor(asked) && !IsOfRecords(asked) => MethodOf(asked),
                PropertyInfo held when held.GetAccessors(nonPublic: true).Any(IsSeen) => PropertyOf(held),
                FieldInfo field when field.IsPublic && !field.IsSpecialName => FieldOf(field),
                _ => null,
            };
            if (line is not null) yield return line;
        }
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>What the compiler gives to every record, which says nothing about this one.</summary>
    private static bool IsOfRecords(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string MethodOf(MethodInfo method)
    {
        var named = string.Join(", ", method.GetGenericArguments().Select(NameOf));
        var generic = method.IsGenericMethod ? $"<{named}>" : "";
        var isStatic = method.IsStatic ? "static " : "";
        return $"{isStatic}{NameOf(method.ReturnType)} {method.Name}{generic}({ParametersOf(method)})";
    }

    private static string PropertyOf(PropertyInfo property)
    {
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        var index = property.GetIndexParameters().Length > 0
            ? $"[{string.Join(", ", property.GetIndexParameters().Select(ParameterOf))}]" : "";
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
            .Any(each => each.Name == "IsExternalInit") == true;
        var set = property.SetMethod is { } setter && IsSeen(setter) ? isInit ? " init;" : " set;" : "";
        return $"{isStatic}{NameOf(property.PropertyType)} {property.Name}{index} {{ get;{set} }}";
    }

    private static string FieldOf(FieldInfo field) => field.IsLiteral
        ? $"const {NameOf(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}"
        : $"{(field.IsStatic ? "static " : "")}{NameOf(field.FieldType)} {field.Name}";

    private static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(ParameterOf));

    private static string ParameterOf(ParameterInfo parameter)
    {
        var isMany = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false)
            || parameter.CustomAttributes.Any(each => each.AttributeType.Name == "ParamCollectionAttribute");
        var value = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "";
        var passed = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : "";
        return $"{(isMany ? "params " : "")}{passed}{NameOf(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string NameOf(Type type)
    {
        if (_words.TryGetValue(type, out var word)) return word;
        if (type.IsByRef) return NameOf(type.GetElementType()!);
        if (type.IsArray) return $"{NameOf(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{NameOf(value)}?";
        var outer = type.IsNested && !type.IsGenericParameter ? $"{NameOf(type.DeclaringType!)}." : "";
        if (!type.IsGenericType) return outer + type.Name;
        var name = type.Name.Split('`')[0];
        return $"{outer}{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
