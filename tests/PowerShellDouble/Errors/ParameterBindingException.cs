namespace System.Management.Automation;

public class ParameterBindingException : RuntimeException
{
    public ParameterBindingException()
    {
    }

    public ParameterBindingException(string message)
        : base(message)
    {
    }

    public ParameterBindingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ParameterBindingException(
        string errorId,
        ErrorCategory category,
        InvocationInfo invocation,
        string parameterName,
        Type parameterType,
        Type typeSpecified,
        string message,
        Exception innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
        CommandInvocation = invocation;
        ParameterName = parameterName ?? string.Empty;
        ParameterType = parameterType;
        TypeSpecified = typeSpecified;
        SetError(errorId, category);
        ErrorRecord.SetInvocationInfo(invocation);
    }

    public InvocationInfo CommandInvocation { get; }

    public string ErrorId { get; } = string.Empty;

    public string ParameterName { get; } = string.Empty;

    public Type ParameterType { get; }

    public Type TypeSpecified { get; }

    public long Line => -1;

    public long Offset => -1;
}

/// <summary>A value was refused, which ends the search for another parameter that would take it.</summary>
internal sealed class ParameterBindingValidationException(
    string errorId, InvocationInfo invocation, string name, Type type, Type specified, string message, Exception inner = null)
    : ParameterBindingException(errorId, ErrorCategory.InvalidData, invocation, name, type, specified, message, inner);

internal sealed class ParameterBindingArgumentTransformationException(
    string errorId, InvocationInfo invocation, string name, Type type, Type specified, string message, Exception inner)
    : ParameterBindingException(errorId, ErrorCategory.InvalidData, invocation, name, type, specified, message, inner);
