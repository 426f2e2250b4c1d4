package com.example;

class Middle extends com.example.base.Parent {}
